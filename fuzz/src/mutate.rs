//! Small changes of texts and of JSON.

use crate::random::Random;
use serde_json::{Map, Value, json};

/// What has broken readers of text before.
const ODD: [&str; 24] = [
    "",
    "\0",
    "\u{feff}",
    "\u{200b}",
    "\u{202e}",
    "\u{1b}[2J",
    "é",
    "\u{301}",
    "足三里",
    "\u{1f489}",
    "\"",
    "'",
    "\\",
    "\n",
    "{",
    "}",
    "[",
    "]",
    ",",
    ".",
    "-",
    "4294967296",
    "1e400",
    "not ",
];

/// A text with one to four bytes or pieces changed, dropped, doubled or taken from another text.
pub fn text(base: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = base.to_vec();
    for _ in 0..=random.below(4) {
        let at = random.below(bytes.len() + 1);
        let end = (at + random.below(12)).min(bytes.len());
        match random.below(6) {
            0 => drop(bytes.drain(at..end)),
            1 => {
                let piece: Vec<u8> = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
            2 => {
                let from = random.below(other.len() + 1);
                let to = (from + random.below(80)).min(other.len());
                bytes.splice(at..end, other[from..to].iter().copied());
            }
            3 => drop(bytes.splice(at..end, random.pick(&ODD).bytes())),
            4 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << random.below(8);
                }
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at).filter(|byte| byte.is_ascii_digit()) {
                    *byte = b'0' + u8::try_from(random.below(10)).unwrap_or_default();
                }
            }
        }
    }
    bytes
}

/// The places in a document, as far as they are worth changing.
fn places(value: &Value, path: &str, found: &mut Vec<String>) {
    found.push(path.to_owned());
    match value {
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, item)| places(item, &format!("{path}/{index}"), found));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(key, item)| places(item, &format!("{path}/{key}"), found));
        }
        _ => {}
    }
}

fn odd(random: &mut Random, pieces: &[Value]) -> Value {
    match random.below(9) {
        0 => Value::Null,
        1 => json!(random.one_in(2)),
        2 => json!(random.below(200)),
        3 => {
            json!(*random.pick(&[-1_i64, 0, 1, 255, 256, 43_800, 43_801, 4_294_967_296, i64::MAX, i64::MIN]))
        }
        4 => json!(*random.pick(&[0.5, 1e300, -0.0])),
        5 => json!(*random.pick(&ODD)),
        6 => json!([]),
        7 => json!({}),
        _ => random.pick(pieces).clone(),
    }
}

/// A document with one to three values replaced, dropped or doubled. `pieces` are values that stand somewhere in documents.
pub fn document(base: &Value, pieces: &[Value], random: &mut Random) -> Value {
    let mut document = base.clone();
    for _ in 0..=random.below(3) {
        let mut found = Vec::new();
        places(&document, "", &mut found);
        let place = random.pick(&found).clone();
        let value = odd(random, pieces);
        match (document.pointer_mut(&place), random.below(4)) {
            (Some(Value::Array(items)), 0) => items.push(value),
            (Some(Value::Array(items)), 1) if !items.is_empty() => {
                let at = random.below(items.len());
                let item = items[at].clone();
                items.push(item);
            }
            (Some(Value::Array(items)), 2) if !items.is_empty() => {
                drop(items.remove(random.below(items.len())))
            }
            (Some(Value::Object(fields)), 0 | 1) => remove_one(fields, random),
            (Some(it), _) => *it = value,
            (None, _) => {}
        }
    }
    document
}

fn remove_one(fields: &mut Map<String, Value>, random: &mut Random) {
    let keys: Vec<String> = fields.keys().cloned().collect();
    if !keys.is_empty() {
        fields.remove(random.pick(&keys));
    }
}
