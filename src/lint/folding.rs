//! Texts as a reader sees them: what looks alike is alike, and what is invisible is gone.

use crate::atlas::spelling::changes_its_surroundings;

/// What an invisible character does to the text on both sides of it.
#[derive(Clone, Copy)]
pub(super) enum Hidden {
    /// Characters that nobody sees join what they stand between.
    Joins,
    /// They part it.
    Parts,
}

/// The text in small letters without accents, with single spaces for whatever stands between words, hyphens among them.
pub(super) fn folded(text: &str, hidden: Hidden) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            c if is_hidden(c) => match hidden {
                Hidden::Joins => {}
                Hidden::Parts => folded.push(' '),
            },
            '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{ff07}' => folded.push('\''),
            c => folded.push(alike(c)),
        }
    }
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Without spaces: Chinese has none, so one between two characters is no border of words.
pub(super) fn unspaced(folded: &str) -> String {
    folded.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether nobody sees the character, or it is a mark on the one before it.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{200b}'..='\u{200d}' | '\u{34f}' | '\u{180b}'..='\u{180e}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}'
        // Combining marks.
        | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
        || (changes_its_surroundings(c) && !c.is_whitespace())
}

/// The small Latin letter, digit or space that a character looks like; else the character.
fn alike(c: char) -> char {
    let ranges = [
        ('\u{ff01}', '\u{ff5e}', '!'),
        ('\u{24d0}', '\u{24e9}', 'a'),
        ('\u{1f130}', '\u{1f149}', 'a'),
        ('\u{249c}', '\u{24b5}', 'a'),
    ];
    let shifted = ranges.into_iter().find_map(|(first, last, to)| {
        let offset = u32::from(c).checked_sub(u32::from(first)).filter(|_| c <= last)?;
        char::from_u32(u32::from(to).saturating_add(offset))
    });
    let c = shifted.map_or(c, |c| c.to_ascii_lowercase());
    match u32::from(c) {
        // Mathematical letters: thirteen alphabets of capitals and small letters; and five rows of digits.
        code @ 0x1d400..=0x1d6a3 => letter(code.saturating_sub(0x1d400) % 26, b'a'),
        code @ 0x1d7ce..=0x1d7ff => letter(code.saturating_sub(0x1d7ce) % 10, b'0'),
        _ => LOOKALIKES.iter().find(|(_, others)| others.contains(c)).map_or(c, |(plain, _)| *plain),
    }
}

fn letter(place: u32, first: u8) -> char {
    char::from_u32(u32::from(first).saturating_add(place)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// Letters of other alphabets and letters with accents, by the Latin letter that they look like; and what parts words.
const LOOKALIKES: [(char, &str); 27] = [
    (
        ' ',
        "-\u{ad}\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2043}\u{2212}\u{fe58}\u{fe63}_·\u{30fb}\u{2027}\u{2800}\u{3164}",
    ),
    ('a', "аαàáâãäåāăąǎɑạảấầẩẫậắằẳẵặ"),
    ('b', "ьḃɓƅ"),
    ('c', "сϲçćĉċčᴄ"),
    ('d', "ԁďđḍɗ"),
    ('e', "еεёèéêëēĕėęěẹẻẽếềểễệҽ"),
    ('f', "ƒſ"),
    ('g', "ɡĝğġģǧց"),
    ('h', "һհĥħḥ"),
    ('i', "іιїìíîïĩīĭįıǐịỉɩ"),
    ('j', "јϳĵ"),
    ('k', "кκķĸ"),
    ('l', "ӏĺļľŀłḷ|"),
    ('m', "мᴍṁ"),
    ('n', "пոñńņňŉǹṅṇ"),
    ('o', "оοσօòóôõöøōŏőǒọỏốồổỗộớờởỡợơ"),
    ('p', "рρṗ"),
    ('q', "ԛգ"),
    ('r', "гŕŗřṙṛ"),
    ('s', "ѕśŝşšṡṣß"),
    ('t', "тτţťŧṫṭ"),
    ('u', "υսùúûüũūŭůűųǔụủứừửữựư"),
    ('v', "νѵṽ"),
    ('w', "ԝωŵẁẃẅ"),
    ('x', "хχ×"),
    ('y', "уγýÿŷỳỵỷỹ"),
    ('z', "ᴢźżžẓ"),
];
