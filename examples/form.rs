//! Draws an intake form of its own as a page of HTML, from the groups, labels, answer types and ranges of the library.
//!
//! ```sh
//! cargo run --example form > form.html
//! cargo run --example form -- zh-Hans > form.html
//! ```
//!
//! Each field is named by its place in an intake, so that a program can build the intake from what the browser sends;
//! `RawIntake::check_leniently` then reads numbers and yes or no as browsers write them. Exit status: 0, or 1 with a message.

use std::error::Error;
use std::fmt::Display;
use std::ops::RangeInclusive;
use tcm_facial::atlas::{FacialZone, Language, Side, Vocabulary};
use tcm_facial::intake::{
    Age, Concern, Detail, Intake, Lifestyle, Position, Preferences, Pregnancy, PresentRisk, QuestionGroup,
    Risk, RiskState, Severity, Sex, Sign, SignGroup, Size, Vitals,
};

fn main() -> Result<(), Box<dyn Error>> {
    let language = match std::env::args().nth(1) {
        Some(code) => code.parse()?,
        None => Language::English,
    };
    let form = Form { language };
    println!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n<title>Intake</title>\n<form>"
    );
    number("age", &Age::RANGE);
    form.choice("sex", Sex::ALL);
    form.choice("pregnancy", Pregnancy::ALL);
    number("pregnancy_weeks", &Intake::PREGNANCY_WEEKS);
    number("vitals.systolic_mmhg", &Vitals::SYSTOLIC_MMHG);
    number("vitals.diastolic_mmhg", &Vitals::DIASTOLIC_MMHG);
    form.concerns();
    form.signs();
    form.choices("lifestyle", Lifestyle::ALL);
    form.risks();
    form.choice("preferences.size", Size::ALL);
    form.choice("preferences.position", Position::ALL);
    number("preferences.needles_max", &Preferences::NEEDLES);
    println!("<button>OK</button>\n</form>\n</html>");
    Ok(())
}

struct Form {
    language: Language,
}

impl Form {
    fn concerns(&self) {
        println!("<h2>concerns</h2>");
        for concern in Concern::ALL {
            let field = format!("concerns.{concern}");
            let label = escaped(concern.label(self.language));
            println!(
                "<p><label><input type=\"checkbox\" name=\"concerns\" value=\"{concern}\"> {label}</label></p>"
            );
            self.choice(&format!("{field}.severity"), Severity::ALL);
            self.choices(&format!("{field}.zones"), FacialZone::ALL);
        }
    }

    /// The signs by group. Of signs that exclude each other, one can be chosen.
    fn signs(&self) {
        println!("<h2>signs</h2>");
        for group in SignGroup::ALL {
            println!("<h3>{}</h3>", escaped(group.label(self.language)));
            for sign in Sign::ALL.iter().filter(|sign| sign.group() == *group) {
                let (kind, field) = match sign.exclusive_group() {
                    Some(exclusive) => ("radio", format!("signs.{exclusive}")),
                    None => ("checkbox", "signs".to_owned()),
                };
                let label = escaped(sign.label(self.language));
                println!("<label><input type=\"{kind}\" name=\"{field}\" value=\"{sign}\"> {label}</label>");
            }
        }
    }

    /// The risks by group: the question, its three answers, and the details that the risk takes.
    fn risks(&self) {
        for group in QuestionGroup::ALL {
            println!("<h2>{}</h2>", escaped(group.label(self.language)));
            for risk in Risk::ALL.iter().filter(|risk| risk.group() == *group) {
                let field = format!("risks.{risk}");
                println!("<h3>{}</h3>", escaped(risk.question(self.language)));
                self.choice(&field, RiskState::ALL);
                for detail in risk.details() {
                    self.detail(&format!("{field}.{detail}"), *risk, *detail);
                }
            }
        }
    }

    fn detail(&self, field: &str, risk: Risk, detail: Detail) {
        match detail {
            Detail::Status => self.choice(field, risk.statuses()),
            Detail::Severity => self.choice(field, Severity::ALL),
            Detail::DaysAgo => number(field, &Intake::EVENT_IN_DAYS),
            Detail::Zones => self.choices(field, FacialZone::ALL),
            Detail::Side => self.choice(field, Side::ALL.iter().filter(|side| **side != Side::Midline)),
            // A note; and whatever a later version adds can be typed.
            _ => println!(
                "<label>{} <input name=\"{field}\" maxlength=\"{}\"></label>",
                label(field),
                PresentRisk::NOTE_CHARACTERS.end()
            ),
        }
    }

    /// One of some codes, or none.
    fn choice<'a, V: Vocabulary>(&self, field: &str, values: impl IntoIterator<Item = &'a V>) {
        println!("<label>{} <select name=\"{field}\"><option></option>", label(field));
        self.options(values);
    }

    /// Any number of codes.
    fn choices<'a, V: Vocabulary>(&self, field: &str, values: impl IntoIterator<Item = &'a V>) {
        println!("<label>{} <select name=\"{field}\" multiple>", label(field));
        self.options(values);
    }

    fn options<'a, V: Vocabulary>(&self, values: impl IntoIterator<Item = &'a V>) {
        for value in values {
            println!("<option value=\"{value}\">{}</option>", escaped(value.label(self.language)));
        }
        println!("</select></label>");
    }
}

fn number<T: Display>(field: &str, range: &RangeInclusive<T>) {
    let (label, min, max) = (label(field), range.start(), range.end());
    println!("<label>{label} <input type=\"number\" name=\"{field}\" min=\"{min}\" max=\"{max}\"></label>");
}

/// The last part of a field's name, in words.
fn label(field: &str) -> String {
    field.rsplit('.').next().unwrap_or(field).replace('_', " ")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
