//! Asks in the terminal what the rules need to know about one person, and prints the card of the decision.
//!
//! ```sh
//! cargo run --example interview
//! cargo run --example interview -- --save person.json
//! cargo run --example interview -- --intake person.json --answers answers.txt
//! ```
//!
//! Every answer is one line; `?` leaves a question open. It stops once enough is known, or when the answers end: with `--save`,
//! what is known is then in the file, and `--intake` goes on from there. Exit status: 0, or 2 with a message on standard error.

mod input;

use clap::Parser;
use input::{Packs, named};
use std::collections::BTreeSet;
use std::error::Error;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::str::FromStr;
use tcm_facial::atlas::{FacialZone, Language, Side, Vocabulary, ZoneSet};
use tcm_facial::decision::{AnswerType, AnswerValue, Question, QuestionSubject};
use tcm_facial::engine::InterviewScreen;
use tcm_facial::intake::{Age, Answer, Concern, Pregnancy, ReportedConcern, Severity, Sex, Status};
use tcm_facial::{Engine, Intake, render};

/// Asks what the rules need to know about one person, and prints the card of the decision. Decision support for qualified
/// practitioners, not medical advice.
#[derive(Parser)]
struct Arguments {
    /// Go on from this intake in JSON.
    #[arg(long, value_name = "FILE")]
    intake: Option<PathBuf>,
    /// Take the answers from this file, one a line, instead of standard input.
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    /// Write the intake to this file after every screen.
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    #[command(flatten)]
    packs: Packs,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    let engine = input::engine(&arguments.packs)?;
    let lines: Box<dyn BufRead> = match &arguments.answers {
        Some(path) => Box::new(BufReader::new(File::open(path).map_err(|error| named(path, &error))?)),
        None => Box::new(io::stdin().lock()),
    };
    let mut terminal = Terminal { lines };
    let started = match &arguments.intake {
        Some(path) => Some(input::intake(path)?),
        None => start(&mut terminal)?,
    };
    let mut intake = started.ok_or("age, sex and concern are needed to begin")?;
    let save = arguments.save.as_deref();
    write(save, &intake)?;
    let mut left_open = BTreeSet::new();
    loop {
        let interview = engine.interview(&intake).without(left_open.iter().copied());
        let Some(screen) = interview.screen() else { break };
        let Some(answered) = ask_screen(&mut terminal, &intake, &screen, &mut left_open)? else { break };
        intake = answered;
        write(save, &intake)?;
    }
    print_card(&engine, &intake)
}

fn write(path: Option<&Path>, intake: &Intake) -> Result<(), Box<dyn Error>> {
    let Some(path) = path else { return Ok(()) };
    let json = serde_json::to_string_pretty(intake)? + "\n";
    fs::write(path, json).map_err(|error| named(path, &error).into())
}

fn print_card(engine: &Engine, intake: &Intake) -> Result<(), Box<dyn Error>> {
    println!();
    io::stdout().write_all(render::card(&engine.decide(intake)).text().as_bytes())?;
    Ok(())
}

/// Where answers come from, one a line.
struct Terminal {
    lines: Box<dyn BufRead>,
}

/// An answer, or `?`.
type Given<T> = Option<T>;

impl Terminal {
    /// Asks until an answer can be read. `None` where there are no more answers.
    fn ask<T>(
        &mut self,
        prompt: &str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> io::Result<Option<Given<T>>> {
        loop {
            print!("{prompt} ");
            io::stdout().flush()?;
            let mut line = String::new();
            if self.lines.read_line(&mut line)? == 0 {
                println!();
                return Ok(None);
            }
            match line.trim() {
                "?" => return Ok(Some(None)),
                answer => match read(answer) {
                    Ok(answer) => return Ok(Some(Some(answer))),
                    Err(problem) => println!("  {problem}"),
                },
            }
        }
    }
}

/// Age, sex and one concern.
fn start(terminal: &mut Terminal) -> Result<Option<Intake>, Box<dyn Error>> {
    let read_age = |text: &str| {
        let years = text.parse().map_err(|_| format!("`{text}` is not an age"))?;
        Age::new(years).map_err(|error| error.to_string())
    };
    let Some(Some(age)) = terminal.ask("Age?", read_age)? else { return Ok(None) };
    let Some(sex) = terminal.ask(&format!("Sex ({})?", codes::<Sex>(Sex::ALL)), code)? else {
        return Ok(None);
    };
    println!("Concerns: {}", codes(Concern::ALL));
    let Some(Some(concern)) = terminal.ask("Which one matters most?", code::<Concern>)? else {
        return Ok(None);
    };
    let mut reported = ReportedConcern::new(concern).with_main(true);
    if concern.must_name_zones() {
        println!("Zones: {}", codes(FacialZone::ALL));
        let Some(Some(zones)) = terminal.ask("Where?", zones)? else { return Ok(None) };
        reported = reported.with_zones(zones);
    }
    let intake = Intake::builder(age).sex(sex.unwrap_or(Sex::Unspecified)).concern(reported);
    Ok(Some(intake.build()?))
}

/// Shows one screen and takes its answers. `None` where there are no more answers.
fn ask_screen(
    terminal: &mut Terminal,
    intake: &Intake,
    screen: &InterviewScreen<'_>,
    left_open: &mut BTreeSet<QuestionSubject>,
) -> Result<Option<Intake>, Box<dyn Error>> {
    let is_listed = |question: &&Question<'_>| {
        screen.none_of_these().len() > 0 && question.answer_type() == AnswerType::YesNo
    };
    let (listed, others): (Vec<_>, Vec<_>) = screen.questions().iter().partition(is_listed);
    let mut intake = intake.clone();
    if !listed.is_empty() {
        let mut heading = None;
        for (question, number) in listed.iter().zip(1..) {
            if heading.replace(question.group()) != Some(question.group()) {
                println!("\n{}", question.group().label(Language::English).to_uppercase());
            }
            println!("{number:>4}  {}", question.text());
        }
        let prompt = "\nWhich of these? Numbers, `5?` where not known, or `none`:";
        let Some(Some(marked)) = terminal.ask(prompt, |text| marks(text, listed.len()))? else {
            return Ok(None);
        };
        for (question, number) in listed.iter().zip(1..) {
            let answer = match marked.iter().find(|(marked, _)| *marked == number) {
                None => Answer::No,
                Some((_, true)) => Answer::Yes,
                Some((_, false)) => {
                    left_open.insert(question.subject());
                    Answer::Unknown
                }
            };
            intake = intake.with(question.answer(answer)?)?;
        }
    }
    for question in others {
        println!();
        let prompt = format!("{} ({})", question.text(), choices(question));
        loop {
            let Some(answer) = terminal.ask(&prompt, |text| read_answer(question, text))? else {
                return Ok(None);
            };
            let Some(answer) = answer else {
                left_open.insert(question.subject());
                break;
            };
            match intake.with(question.answer(answer)?) {
                Ok(answered) => {
                    intake = answered;
                    break;
                }
                Err(error) => println!("  {error}"),
            }
        }
    }
    Ok(Some(intake))
}

/// Numbers of questions: true for yes, false for not known.
fn marks(text: &str, most: usize) -> Result<Vec<(usize, bool)>, String> {
    if text == "none" {
        return Ok(Vec::new());
    }
    let words: Vec<&str> = text.split([',', ' ']).filter(|word| !word.is_empty()).collect();
    let mark = |word: &&str| {
        let (number, is_known) = word.strip_suffix('?').map_or((*word, true), |number| (number, false));
        let number = number.parse().ok().filter(|number| (1..=most).contains(number));
        Ok((number.ok_or_else(|| format!("`{word}` is not a number from 1 to {most}"))?, is_known))
    };
    if words.is_empty() {
        Err("expected numbers or `none`".to_owned())
    } else {
        words.iter().map(mark).collect()
    }
}

fn choices(question: &Question<'_>) -> String {
    match (question.answer_type(), question.subject()) {
        (AnswerType::YesNo, _) => "yes, no".to_owned(),
        (AnswerType::Choice, _) => codes(Pregnancy::ALL),
        (AnswerType::Status, QuestionSubject::Detail(risk, _)) => codes(risk.statuses()),
        (AnswerType::Severity, _) => codes(Severity::ALL),
        (AnswerType::Zones, _) => format!("nowhere, or {}", codes(FacialZone::ALL)),
        (AnswerType::Side, _) => "left, right, bilateral".to_owned(),
        (AnswerType::Days, _) => "days, 0 for today".to_owned(),
        _ => "in words".to_owned(),
    }
}

fn read_answer(question: &Question<'_>, text: &str) -> Result<AnswerValue, String> {
    match question.answer_type() {
        AnswerType::YesNo => code::<Answer>(text).map(AnswerValue::from),
        AnswerType::Choice => code::<Pregnancy>(text).map(AnswerValue::from),
        AnswerType::Status => code::<Status>(text).map(AnswerValue::from),
        AnswerType::Severity => code::<Severity>(text).map(AnswerValue::from),
        AnswerType::Side => code::<Side>(text).map(AnswerValue::from),
        AnswerType::Zones if text == "nowhere" => Ok(ZoneSet::EMPTY.into()),
        AnswerType::Zones => zones(text).map(AnswerValue::from),
        AnswerType::Days => {
            text.parse().map(AnswerValue::Days).map_err(|_| format!("`{text}` is not a number of days"))
        }
        _ => Ok(text.to_owned().into()),
    }
}

fn zones(text: &str) -> Result<ZoneSet, String> {
    text.split([',', ' ']).filter(|word| !word.is_empty()).map(code::<FacialZone>).collect()
}

fn code<T: FromStr<Err: ToString>>(text: &str) -> Result<T, String> {
    text.parse().map_err(|error: T::Err| error.to_string())
}

fn codes<V: Vocabulary>(all: &[V]) -> String {
    all.iter().map(|member| member.code()).collect::<Vec<_>>().join(", ")
}
