//! The scripts of the names: no Japanese or simplified form among the traditional ones, none traditional among the
//! simplified ones, and pinyin that is pinyin.

use encoding_rs::{BIG5, GBK};
use tcm_facial::atlas::Language;
use tcm_facial::atlas::{Meridian, Point, ZangFu};

/// Rare characters of point names that Big5, the character set of traditional texts, does not have.
const BEYOND_BIG5: &str = "髎譩瘂郄顖髃";
/// Rare characters of point names that GB 2312, the character set of simplified texts, does not have.
const BEYOND_GB2312: &str = "髎譩譆臑彧髃瘈";

fn in_big5(c: char) -> bool {
    let (_, _, unmappable) = BIG5.encode(c.encode_utf8(&mut [0; 4]));
    !unmappable
}

fn in_gb2312(c: char) -> bool {
    let mut buffer = [0; 4];
    let (bytes, _, unmappable) = GBK.encode(c.encode_utf8(&mut buffer));
    // The characters of GB 2312 are the rows 16 to 87 of GBK.
    !unmappable && matches!(*bytes, [0xb0..=0xf7, 0xa1..=0xfe])
}

fn traditional() -> Vec<(&'static str, &'static str)> {
    let points = Point::all().map(|point| (point.code(), point.hant()));
    let meridians = Meridian::ALL.iter().map(|meridian| (meridian.code(), meridian.hant()));
    let organs = ZangFu::ALL.iter().map(|organ| (organ.code(), organ.hant()));
    points.chain(meridians).chain(organs).collect()
}

fn simplified() -> Vec<(&'static str, &'static str)> {
    let points = Point::all().map(|point| (point.code(), point.hans()));
    let meridians =
        Meridian::ALL.iter().map(|meridian| (meridian.code(), meridian.label(Language::SimplifiedChinese)));
    let organs = ZangFu::ALL.iter().map(|organ| (organ.code(), organ.label(Language::SimplifiedChinese)));
    points.chain(meridians).chain(organs).collect()
}

#[test]
fn traditional_names_are_traditional() {
    for (code, name) in traditional() {
        for c in name.chars() {
            assert!(in_big5(c) || BEYOND_BIG5.contains(c), "{code} {name}: {c}");
        }
    }
    // What the test is for.
    for c in ['门', '会', '駅', '沢', '気'] {
        assert!(!in_big5(c), "{c}");
    }
}

#[test]
fn simplified_names_are_simplified() {
    for (code, name) in simplified() {
        for c in name.chars() {
            assert!(in_gb2312(c) || BEYOND_GB2312.contains(c), "{code} {name}: {c}");
        }
    }
    for c in ['門', '會', '沖', '気', '駅'] {
        assert!(!in_gb2312(c), "{c}");
    }
}

/// A character that was simplified somewhere in the atlas is simplified everywhere.
#[test]
fn the_two_scripts_never_mix() {
    let pairs: Vec<(char, char)> = Point::all()
        .flat_map(|point| {
            assert_eq!(point.hant().chars().count(), point.hans().chars().count(), "{point}");
            point.hant().chars().zip(point.hans().chars()).collect::<Vec<_>>()
        })
        .collect();
    let differing: Vec<(char, char)> = pairs.iter().copied().filter(|(hant, hans)| hant != hans).collect();
    assert!(differing.len() > 100);
    for (code, name) in traditional() {
        for c in name.chars() {
            let simplified_of = differing.iter().find(|(hant, hans)| *hans == c && *hant != c);
            assert!(
                simplified_of.is_none(),
                "{code} {name}: {c} is the simplified form of {simplified_of:?}"
            );
        }
    }
    for (code, name) in simplified() {
        for c in name.chars() {
            let traditional_of = differing.iter().find(|(hant, _)| *hant == c);
            assert!(
                traditional_of.is_none(),
                "{code} {name}: {c} is the traditional form of {traditional_of:?}"
            );
        }
    }
}

const TONES: [&str; 6] = ["āáǎà", "ēéěè", "īíǐì", "ōóǒò", "ūúǔù", "ǖǘǚǜ"];

#[test]
fn every_syllable_has_one_tone() {
    for point in Point::all() {
        let pinyin = point.pinyin().to_lowercase();
        let marks = pinyin.chars().filter(|c| TONES.iter().any(|tones| tones.contains(*c))).count();
        assert_eq!(marks, point.hant().chars().count(), "{point} {pinyin}: a tone for each character");
        // An apostrophe parts syllables; the plain name has none.
        let plain: String = pinyin.chars().filter(|c| *c != '\'').map(without_tone).collect();
        assert_eq!(plain, point.pinyin_plain().to_lowercase(), "{point}");
        assert!(plain.chars().all(|c| c.is_ascii_lowercase()), "{point} {plain}");
    }
}

fn without_tone(c: char) -> char {
    let base = TONES.iter().position(|tones| tones.contains(c));
    base.and_then(|place| "aeiouu".chars().nth(place)).unwrap_or(if c == 'ü' { 'u' } else { c })
}
