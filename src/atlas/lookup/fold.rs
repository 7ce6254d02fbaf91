//! What does not matter in a spelling: case, width, separators, marks, and the shape of some characters.

/// Whether people write this character between the parts of a code or a name. Invisible characters count: word processors and
/// input methods leave them behind.
pub(super) fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || is_invisible(c)
        || matches!(c, '-' | '_' | '.' | '·' | '・' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

pub(super) const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// A full-width letter, digit or sign as an input method for Chinese types it, in its usual width.
pub(super) fn narrow(c: char) -> char {
    const FULL_WIDTH: std::ops::RangeInclusive<char> = '\u{ff01}'..='\u{ff5e}';
    const DISTANCE: u32 = 0xfee0;
    if !FULL_WIDTH.contains(&c) {
        return c;
    }
    u32::from(c).checked_sub(DISTANCE).and_then(char::from_u32).unwrap_or(c)
}

/// The letters of a name, normalized for comparison.
pub(super) fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(narrow).flat_map(folded).flatten()
}

/// The tones and other marks of a name, in the order in which Unicode decomposes them.
pub(super) fn marks(text: &str) -> impl Iterator<Item = u8> {
    text.chars().filter(|c| !c.is_ascii()).flat_map(|c| split_marks(lower(c)).1.iter().copied())
}

/// The letters that a character stands for: none if it is ignored, up to three if it is a Korean syllable.
fn folded(c: char) -> [Option<char>; 3] {
    match c {
        // Chinese characters have neither case nor marks.
        '\u{3400}'..='\u{9fff}' => [Some(usual_shape(c)), None, None],
        '\u{ac00}'..='\u{d7a3}' => jamo(c),
        // Katakana as hiragana.
        '\u{30a1}'..='\u{30f6}' => {
            u32::from(c).checked_sub(0x60).and_then(char::from_u32).map_or([None; 3], kana)
        }
        '\u{3041}'..='\u{3096}' => kana(c),
        _ if is_ignored(c) => [None; 3],
        _ => [Some(split_marks(lower(c)).0), None, None],
    }
}

/// Variants of one character that the tables use for one another, in Chinese or in Japanese.
const fn usual_shape(c: char) -> char {
    match c {
        '谿' | '渓' => '溪',
        '兪' | '腧' => '俞',
        '內' => '内',
        '橫' => '横',
        _ => c,
    }
}

/// A Korean syllable as its letters, as some systems store it. (The composition is arithmetic; Unicode, chapter 3.12.)
fn jamo(c: char) -> [Option<char>; 3] {
    const FINALS: u32 = 28;
    const SYLLABLES: u32 = 588;
    let Some(index) = u32::from(c).checked_sub(0xac00) else { return [None; 3] };
    let letter = |first: u32, index: u32| first.checked_add(index).and_then(char::from_u32);
    let last = index.checked_rem(FINALS).filter(|last| *last > 0);
    [
        index.checked_div(SYLLABLES).and_then(|it| letter(0x1100, it)),
        index.checked_rem(SYLLABLES).and_then(|it| it.checked_div(FINALS)).and_then(|it| letter(0x1161, it)),
        last.and_then(|it| letter(0x11a7, it)),
    ]
}

/// A kana as some systems store it: without the mark that voices it, and the mark.
fn kana(c: char) -> [Option<char>; 3] {
    let before = |distance: u32| u32::from(c).checked_sub(distance).and_then(char::from_u32);
    match c {
        'が' | 'ぎ' | 'ぐ' | 'げ' | 'ご' | 'ざ' | 'じ' | 'ず' | 'ぜ' | 'ぞ' | 'だ' | 'ぢ' | 'づ' | 'で'
        | 'ど' | 'ば' | 'び' | 'ぶ' | 'べ' | 'ぼ' => [before(1), Some('\u{3099}'), None],
        'ぱ' | 'ぴ' | 'ぷ' | 'ぺ' | 'ぽ' => [before(2), Some('\u{309a}'), None],
        _ => [Some(c), None, None],
    }
}

/// No letter in the names becomes two letters in lower case.
fn lower(c: char) -> char {
    if c.is_ascii() { c.to_ascii_lowercase() } else { c.to_lowercase().next().unwrap_or(c) }
}

fn is_ignored(c: char) -> bool {
    is_separator(c) || matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '`' | '(' | ')' | '\u{300}'..='\u{36f}')
}

const ACUTE: u8 = 2;
const CARON: u8 = 3;
const GRAVE: u8 = 4;
const CIRCUMFLEX: u8 = 5;
const HORN: u8 = 6;
const HOOK: u8 = 7;
const TILDE: u8 = 8;
const DOT: u8 = 9;
const STROKE: u8 = 10;

/// Splits a letter from its tone and other marks. The four tones of pinyin are 1 to 4. `ü`, and the `v` that is typed for it, become
/// `u`: no two names differ only in that. A breve is taken for the caron that it is often typed for.
fn split_marks(c: char) -> (char, &'static [u8]) {
    match c {
        'ā' => ('a', &[1]),
        'á' => ('a', &[ACUTE]),
        'ǎ' | 'ă' => ('a', &[CARON]),
        'à' => ('a', &[GRAVE]),
        'ē' => ('e', &[1]),
        'é' => ('e', &[ACUTE]),
        'ě' | 'ĕ' => ('e', &[CARON]),
        'è' => ('e', &[GRAVE]),
        'ī' => ('i', &[1]),
        'í' => ('i', &[ACUTE]),
        'ǐ' | 'ĭ' => ('i', &[CARON]),
        'ì' => ('i', &[GRAVE]),
        'ō' => ('o', &[1]),
        'ó' => ('o', &[ACUTE]),
        'ǒ' | 'ŏ' => ('o', &[CARON]),
        'ò' => ('o', &[GRAVE]),
        'ū' | 'ǖ' => ('u', &[1]),
        'ú' | 'ǘ' => ('u', &[ACUTE]),
        'ǔ' | 'ŭ' | 'ǚ' => ('u', &[CARON]),
        'ù' | 'ǜ' => ('u', &[GRAVE]),
        'v' | 'ü' => ('u', &[]),
        // Vietnamese.
        'ả' => ('a', &[HOOK]),
        'ã' => ('a', &[TILDE]),
        'ạ' => ('a', &[DOT]),
        'ắ' => ('a', &[CARON, ACUTE]),
        'ằ' => ('a', &[CARON, GRAVE]),
        'ẳ' => ('a', &[CARON, HOOK]),
        'ẵ' => ('a', &[CARON, TILDE]),
        'ặ' => ('a', &[DOT, CARON]),
        'â' => ('a', &[CIRCUMFLEX]),
        'ấ' => ('a', &[CIRCUMFLEX, ACUTE]),
        'ầ' => ('a', &[CIRCUMFLEX, GRAVE]),
        'ẩ' => ('a', &[CIRCUMFLEX, HOOK]),
        'ẫ' => ('a', &[CIRCUMFLEX, TILDE]),
        'ậ' => ('a', &[DOT, CIRCUMFLEX]),
        'đ' => ('d', &[STROKE]),
        'ẻ' => ('e', &[HOOK]),
        'ẽ' => ('e', &[TILDE]),
        'ẹ' => ('e', &[DOT]),
        'ê' => ('e', &[CIRCUMFLEX]),
        'ế' => ('e', &[CIRCUMFLEX, ACUTE]),
        'ề' => ('e', &[CIRCUMFLEX, GRAVE]),
        'ể' => ('e', &[CIRCUMFLEX, HOOK]),
        'ễ' => ('e', &[CIRCUMFLEX, TILDE]),
        'ệ' => ('e', &[DOT, CIRCUMFLEX]),
        'ỉ' => ('i', &[HOOK]),
        'ĩ' => ('i', &[TILDE]),
        'ị' => ('i', &[DOT]),
        'ỏ' => ('o', &[HOOK]),
        'õ' => ('o', &[TILDE]),
        'ọ' => ('o', &[DOT]),
        'ô' => ('o', &[CIRCUMFLEX]),
        'ố' => ('o', &[CIRCUMFLEX, ACUTE]),
        'ồ' => ('o', &[CIRCUMFLEX, GRAVE]),
        'ổ' => ('o', &[CIRCUMFLEX, HOOK]),
        'ỗ' => ('o', &[CIRCUMFLEX, TILDE]),
        'ộ' => ('o', &[DOT, CIRCUMFLEX]),
        'ơ' => ('o', &[HORN]),
        'ớ' => ('o', &[HORN, ACUTE]),
        'ờ' => ('o', &[HORN, GRAVE]),
        'ở' => ('o', &[HORN, HOOK]),
        'ỡ' => ('o', &[HORN, TILDE]),
        'ợ' => ('o', &[HORN, DOT]),
        'ủ' => ('u', &[HOOK]),
        'ũ' => ('u', &[TILDE]),
        'ụ' => ('u', &[DOT]),
        'ư' => ('u', &[HORN]),
        'ứ' => ('u', &[HORN, ACUTE]),
        'ừ' => ('u', &[HORN, GRAVE]),
        'ử' => ('u', &[HORN, HOOK]),
        'ữ' => ('u', &[HORN, TILDE]),
        'ự' => ('u', &[HORN, DOT]),
        'ý' => ('y', &[ACUTE]),
        'ỳ' => ('y', &[GRAVE]),
        'ỷ' => ('y', &[HOOK]),
        'ỹ' => ('y', &[TILDE]),
        'ỵ' => ('y', &[DOT]),
        // The same marks as combining characters.
        '\u{304}' => (c, &[1]),
        '\u{301}' => (c, &[ACUTE]),
        '\u{30c}' | '\u{306}' => (c, &[CARON]),
        '\u{300}' => (c, &[GRAVE]),
        '\u{302}' => (c, &[CIRCUMFLEX]),
        '\u{31b}' => (c, &[HORN]),
        '\u{309}' => (c, &[HOOK]),
        '\u{303}' => (c, &[TILDE]),
        '\u{323}' => (c, &[DOT]),
        _ => (c, &[]),
    }
}
