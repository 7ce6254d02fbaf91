//! Prints what a clinician has to confirm in the standard pack: every rule without a source that was read, with a default of
//! this project, or with a part that no source confirms.
//!
//! ```sh
//! cargo run --example sign_off > sign_off.md
//! ```
//!
//! The text is Markdown in lines that fit a sheet of A4: a box for each rule, what it sets, and what is not confirmed. At the
//! end is a place for name, date and signature.

use std::collections::BTreeMap;
use tcm_facial::atlas::{Confidence, Language, Point};
use tcm_facial::rules::{RuleKind, RulePack, RuleView};

/// The longest line, so that a sheet of A4 holds it in a type of 10 points.
const WIDTH: usize = 84;

/// Keys that are shown elsewhere, or say how a rule may be replaced.
const NOT_SHOWN: [&str; 14] = [
    "id",
    "title",
    "name",
    "text",
    "reason",
    "instruct",
    "principle",
    "sources",
    "confidence",
    "unconfirmed",
    "overridable",
    "alternative",
    "when",
    "icd11",
];

/// Why a rule needs somebody to confirm it. A rule is listed under the first that fits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Why {
    GeneralKnowledge,
    ProjectDefault,
    PartNotConfirmed,
}

impl Why {
    const ALL: [Self; 3] = [Self::GeneralKnowledge, Self::ProjectDefault, Self::PartNotConfirmed];

    fn of(rule: &RuleView<'_>) -> Option<Self> {
        if rule.confidence() == Confidence::GeneralKnowledge {
            Some(Self::GeneralKnowledge)
        } else if rule.sources().iter().any(|source| *source == *"project-default") {
            Some(Self::ProjectDefault)
        } else {
            rule.unconfirmed().map(|_| Self::PartNotConfirmed)
        }
    }

    const fn heading(self) -> &'static str {
        match self {
            Self::GeneralKnowledge => "rest on general knowledge: no source was read",
            Self::ProjectDefault => "have a source, but a default of this project too",
            Self::PartNotConfirmed => "have a source that does not confirm every part",
        }
    }
}

fn main() {
    let pack = RulePack::standard();
    let mut listed: BTreeMap<(RuleKind, String, Why), Vec<RuleView<'_>>> = BTreeMap::new();
    for rule in pack.rules() {
        if let Some(why) = Why::of(&rule) {
            listed.entry((rule.kind(), subject(&rule), why)).or_default().push(rule);
        }
    }
    let of =
        |why: Why| listed.iter().filter(|((_, _, of), _)| *of == why).map(|(_, rules)| rules.len()).sum();
    let numbers: Vec<(Why, usize)> = Why::ALL.into_iter().map(|why| (why, of(why))).collect();
    println!("# To be confirmed by a clinician: the pack `{}` {}\n", pack.id(), pack.version());
    println!("{}\n", pack.digest());
    println!("Of {} rules", pack.rules().len());
    for (why, number) in &numbers {
        println!("- {number} {}", why.heading());
    }
    let open: usize = numbers.iter().map(|(_, number)| number).sum();
    println!("- {} rest on their sources alone and are not listed\n", pack.rules().len() - open);
    print_wrapped(
        "Tick a rule that you confirm as it stands. Strike out what you do not confirm and write the right figure beside it. \
         A box left empty means: not confirmed.",
        "",
    );
    let (mut kind, mut last_subject) = (None, "");
    for ((of_kind, subject, why), rules) in &listed {
        if kind != Some(*of_kind) {
            println!("\n## {}", capitalized(of_kind.label(Language::English)));
            (kind, last_subject) = (Some(*of_kind), "");
        }
        if last_subject != subject && !of_kind.label(Language::English).ends_with(subject.as_str()) {
            println!("\n### {}", capitalized(&subject.replace('_', " ")));
            last_subject = subject;
        }
        println!("\n{} {}\n", rules.len(), why.heading());
        for rule in rules {
            print_rule(rule);
        }
    }
    let line = "_".repeat(40);
    println!("\n## Confirmed by\n\nName:          {line}\n\nQualification: {line}\n");
    println!("Date:          {line}\n\nSignature:     {line}");
}

/// The subject of the file in which the rule stands.
fn subject(rule: &RuleView<'_>) -> String {
    let file = rule.place().file();
    let name = file.rsplit('/').next().unwrap_or(file);
    name.trim_end_matches(".toml").to_owned()
}

fn print_rule(rule: &RuleView<'_>) {
    // The text of a concern is its red flags, which come below.
    let text = rule.text().filter(|_| rule.kind() != RuleKind::Concern);
    let title = rule.title().or(text).map(|text| format!(": {}", text.en()));
    print_wrapped(&format!("{}{}", rule.id(), title.unwrap_or_default()), "- [ ] ");
    if let Some(condition) = rule.condition().filter(|condition| condition != "always") {
        print_wrapped(&format!("When {condition}"), "      ");
    }
    let mut sets = Vec::new();
    for (key, value) in rule.fields().filter(|(key, _)| !NOT_SHOWN.contains(key)) {
        // A value of a rule is a value of TOML.
        if let Ok(table) = format!("value = {value}").parse::<toml::Table>() {
            sets.extend(table.get("value").map(|value| format!("{key} {}", short(value))));
        }
    }
    if !sets.is_empty() {
        print_wrapped(&sets.join("; "), "      ");
    }
    if let Some(unconfirmed) = rule.unconfirmed() {
        print_wrapped(&format!("Not confirmed: {unconfirmed}"), "      ");
    }
}

/// A value in few words; neighbouring points of a meridian are shown as a range.
fn short(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => text.clone(),
        toml::Value::Integer(number) => number.to_string(),
        toml::Value::Float(number) => number.to_string(),
        toml::Value::Boolean(is) => if *is { "yes" } else { "no" }.to_owned(),
        toml::Value::Datetime(time) => time.to_string(),
        toml::Value::Array(values) => list(values).join(", "),
        toml::Value::Table(table) => {
            let says_something = |value: &toml::Value| match value {
                toml::Value::Boolean(is) => *is,
                toml::Value::Array(values) => !values.is_empty(),
                _ => true,
            };
            let entries = table.iter().filter(|(_, value)| says_something(value));
            let entries: Vec<String> =
                entries.map(|(key, value)| format!("{key} {}", short(value))).collect();
            format!("({})", entries.join("; "))
        }
    }
}

fn list(values: &[toml::Value]) -> Vec<String> {
    let (mut listed, mut last, mut first) = (Vec::<String>::new(), None, String::new());
    for value in values {
        // A point or a sign with its weight.
        let text = match value {
            toml::Value::Table(table) => table.values().map(short).collect::<Vec<_>>().join(" "),
            _ => short(value),
        };
        // Other codes begin with a small letter; to parse them as a point would search for similar names.
        let is_code = text.starts_with(|first: char| first.is_ascii_uppercase()) && !text.contains(' ');
        let point = is_code.then(|| text.parse::<Point>().ok()).flatten();
        match (last, point, listed.last_mut()) {
            (Some(before), Some(point), Some(range)) if follows(before, point) => {
                *range = format!("{first} to {text}");
            }
            _ => {
                first.clone_from(&text);
                listed.push(text);
            }
        }
        last = point;
    }
    listed
}

fn follows(before: Point, point: Point) -> bool {
    let next = before.number().map(|number| number + 1);
    before.meridian().is_some() && before.meridian() == point.meridian() && next == point.number()
}

fn capitalized(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().into_iter().flat_map(char::to_uppercase).chain(rest).collect()
}

/// Prints a text in lines, the first after a mark, the others below its end.
fn print_wrapped(text: &str, mark: &str) {
    let mut line = mark.to_owned();
    let margin = " ".repeat(mark.len());
    for word in text.split_whitespace() {
        if line.chars().count() + word.chars().count() > WIDTH && line.len() > margin.len() {
            println!("{}", line.trim_end());
            line.clone_from(&margin);
        }
        line.extend([word, " "]);
    }
    println!("{}", line.trim_end());
}
