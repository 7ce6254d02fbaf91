//! The questions of an intake, by group.

use super::item::{AnswerKind, EnableWhen, Item, Options, Place};
use super::systems;
use crate::atlas::Side;
use crate::decision::QuestionSubject;
use crate::engine::Engine;
use crate::intake::ranges::{
    AGE, DAYS, MINUTES, NEEDLES, PRESSURE_DIASTOLIC, PRESSURE_SYSTOLIC, Range, VISITS, WEEKS,
};
use crate::intake::{
    Concern, Detail, ExclusiveGroup, Lifestyle, Modality, ObservedChange, Position, Pregnancy, QuestionGroup,
    Rater, Reaction, Respondent, Risk, Scale, Sex, Sign, SignGroup, Size, Status,
};
use crate::texts::en::fhir as texts;
use crate::texts::en::form as form_texts;
use crate::texts::en::words::{capitalised, label};
use std::sync::LazyLock;

/// The question whether those that are for women are asked of a man too.
pub(super) const ASK_ALL: &str = "sex.ask_all";
pub(super) const SEX: &str = "sex";
const PREGNANCY: &str = "pregnancy";

/// Every question but those that packs add.
pub(super) fn own_questions() -> &'static [Item] {
    static QUESTIONS: LazyLock<Vec<Item>> = LazyLock::new(|| questions(None));
    &QUESTIONS
}

/// Every question; those that packs add, if an engine is given.
pub(super) fn questions(engine: Option<&Engine>) -> Vec<Item> {
    let groups = QuestionGroup::ALL.iter().filter_map(|group| risks(*group));
    [person(), concerns()]
        .into_iter()
        .chain(groups)
        .chain([Item::yes_no("risk.all_others", texts::ALL_OTHERS).at(Place::AllOthers)])
        .chain(engine.and_then(clinic))
        .chain([lifestyle(), examination(), visit(), preferences()])
        .collect()
}

fn person() -> Item {
    let sexes = Options::all::<Sex>(systems::SEX);
    let answers = Pregnancy::ALL.iter().copied().filter(|answer| *answer != Pregnancy::Unknown);
    let pregnancy = Options::of(systems::PREGNANCY, answers);
    let is_pregnant = EnableWhen::Is(PREGNANCY, pregnancy.coding(Pregnancy::Yes.code()));
    let is_male = EnableWhen::Is(SEX, sexes.coding(Sex::Male.code()));
    let breastfeeding = QuestionSubject::Breastfeeding.text();
    Item::group(
        "group.person",
        texts::PERSON,
        vec![
            Item::number("age", form_texts::AGE, AGE).field(&["age"]).required(),
            Item::choice(SEX, form_texts::SEX, sexes).field(&[SEX]),
            Item::yes_no(ASK_ALL, texts::ASK_ALL).when(vec![is_male]),
            Item::choice(PREGNANCY, texts::PREGNANT, pregnancy).field(&[PREGNANCY]).when(of_women()),
            Item::number("pregnancy_weeks", texts::PREGNANCY_WEEKS, WEEKS)
                .field(&["pregnancy_weeks"])
                .when(vec![is_pregnant]),
            Item::yes_no("breastfeeding", breastfeeding).field(&["breastfeeding"]).when(of_women()),
            Item::yes_no("first_visit", form_texts::FIRST_TREATMENT).field(&["first_visit"]),
        ],
    )
}

/// Asked unless the sex is male; then too, if somebody wants it.
fn of_women() -> Vec<EnableWhen> {
    let sexes = Options::all::<Sex>(systems::SEX);
    let is = |sex: Sex| EnableWhen::Is(SEX, sexes.coding(sex.code()));
    let is_asked_of_all = EnableWhen::Is(ASK_ALL, true.into());
    vec![is(Sex::Female), is(Sex::Unspecified), EnableWhen::Missing(SEX), is_asked_of_all]
}

/// Whether only women are asked about the risk.
pub(super) fn is_of_women(risk: Risk) -> bool {
    risk == Risk::PeriodLate
}

fn concerns() -> Item {
    let each = Concern::ALL.iter().flat_map(|concern| {
        let link_id = format!("concern.{}", concern.code());
        let detail = |name: &str| format!("{link_id}.{name}");
        let zones = Item::choice(detail("zones"), texts::ZONES, Options::zones()).repeating();
        let zones = Item { required: concern.must_name_zones(), ..zones };
        let details = vec![
            zones.set(&["zones"]),
            Item::choice(detail("side"), texts::SIDE, Options::sides()).field(&["side"]),
            Item::choice(detail("severity"), texts::SEVERITY, Options::severities()).field(&["severity"]),
        ];
        let details = Item::group(detail("details"), texts::CONCERN_DETAILS, details);
        [
            Item::yes_no(link_id.as_str(), capitalised(label(*concern))).at(Place::Concern(*concern)),
            details.at(Place::ConcernEntry(*concern)).when(vec![EnableWhen::Yes(link_id)]),
        ]
    });
    let main = Item::choice("concern.main", texts::MAIN_CONCERN, Options::all::<Concern>(systems::CONCERN));
    let items = each.chain([main.at(Place::MainConcern)]).collect();
    Item::group("group.concerns", form_texts::CONCERNS, items)
}

/// The risks of a group, each with its details.
fn risks(group: QuestionGroup) -> Option<Item> {
    let risks = Risk::ALL.iter().copied().filter(|risk| risk.group() == group);
    let items: Vec<Item> = risks.flat_map(risk).collect();
    let text = capitalised(label(group));
    (!items.is_empty()).then(|| Item::group(format!("group.{}", group.code()), text, items))
}

fn risk(risk: Risk) -> Vec<Item> {
    let link_id = format!("risk.{}", risk.code());
    let when = if is_of_women(risk) { of_women() } else { Vec::new() };
    let text = QuestionSubject::Risk(risk).text();
    let question =
        Item::yes_no(link_id.as_str(), text).at(Place::Risk(risk)).asked_of(risk.asked_of()).when(when);
    let details: Vec<Item> = risk.details().iter().map(|detail| detail_of(risk, *detail, &link_id)).collect();
    let details = (!details.is_empty()).then(|| {
        Item::group(format!("{link_id}.details"), texts::DETAILS, details)
            .at(Place::RiskEntry(risk))
            .repeating()
            .when(vec![EnableWhen::Yes(link_id)])
    });
    [question].into_iter().chain(details).collect()
}

fn detail_of(risk: Risk, detail: Detail, link_id: &str) -> Item {
    let link_id = format!("{link_id}.{}", detail.code());
    match detail {
        Detail::Status => {
            let statuses: Vec<Status> = risk.statuses().to_vec();
            Item::choice(link_id, texts::STATUS, Options::of(systems::STATUS, statuses)).field(&["status"])
        }
        Detail::Severity => {
            Item::choice(link_id, texts::SEVERITY, Options::severities()).field(&["severity"])
        }
        Detail::DaysAgo => Item::number(link_id, texts::DAYS_AGO, DAYS).field(&["days_ago"]),
        Detail::Zones => {
            Item::choice(link_id, texts::ZONES, Options::zones_or_nowhere()).repeating().set(&["zones"])
        }
        Detail::Side => Item::choice(link_id, texts::SIDE, Options::sides()).field(&["side"]),
        Detail::Note => Item::new(link_id, texts::NOTE, AnswerKind::Text).field(&["note"]),
    }
}

/// The questions that packs add.
fn clinic(engine: &Engine) -> Option<Item> {
    let rules = engine.questions().iter();
    let items = rules.map(|rule| {
        let question = Item::yes_no(rule.question.to_string(), rule.text.en());
        question.at(Place::Clinic(rule.question))
    });
    let items: Vec<Item> = items.collect();
    (!items.is_empty()).then(|| Item::group("group.clinic", texts::PACK_QUESTIONS, items))
}

fn lifestyle() -> Item {
    let habits = Options::all::<Lifestyle>(systems::LIFESTYLE);
    Item::choice("lifestyle", form_texts::LIFESTYLE, habits).repeating().set(&["lifestyle"])
}

/// Blood pressure and signs: what the practitioner examines.
fn examination() -> Item {
    let pressure = |link_id, text, range| {
        Item::new(link_id, text, AnswerKind::Integer(range, Some("mm[Hg]")))
            .asked_of(Respondent::Practitioner)
    };
    let pressures = [
        pressure("vitals.systolic_mmhg", texts::SYSTOLIC, PRESSURE_SYSTOLIC)
            .field(&["vitals", "systolic_mmhg"]),
        pressure("vitals.diastolic_mmhg", texts::DIASTOLIC, PRESSURE_DIASTOLIC)
            .field(&["vitals", "diastolic_mmhg"]),
    ];
    let signs = SignGroup::ALL.iter().map(|group| signs(*group));
    Item::group("group.examination", texts::EXAMINATION, pressures.into_iter().chain(signs).collect())
}

/// The signs of a group: one answer for those that exclude each other, any number for the others.
fn signs(group: SignGroup) -> Item {
    let of_group = || Sign::ALL.iter().copied().filter(|sign| sign.group() == group);
    let question = |link_id: String, text: &str, signs: Vec<Sign>| {
        let when = if signs.iter().any(|sign| sign.is_expected_in().0) { of_women() } else { Vec::new() };
        let options = Options::of(systems::SIGN, signs);
        Item::choice(link_id, text, options).set(&["signs"]).asked_of(Respondent::Practitioner).when(when)
    };
    let one_of = ExclusiveGroup::ALL.iter().filter_map(|exclusive| {
        let signs: Vec<Sign> = of_group().filter(|sign| sign.exclusive_group() == Some(*exclusive)).collect();
        let text = capitalised(label(*exclusive));
        (!signs.is_empty()).then(|| question(format!("sign.{}", exclusive.code()), &text, signs))
    });
    let others: Vec<Sign> = of_group().filter(|sign| sign.exclusive_group().is_none()).collect();
    let text = format!("{}, {}", texts::SIGNS_OF, texts::SIGNS_REST);
    let others = (!others.is_empty())
        .then(|| question(format!("sign.{}.others", group.code()), &text, others).repeating());
    let items = one_of.chain(others).collect();
    Item::group(format!("group.sign.{}", group.code()), capitalised(label(group)), items)
}

fn visit() -> Item {
    let changes = Concern::ALL.iter().map(|concern| {
        let changes = Options::all::<ObservedChange>(systems::CHANGE);
        let link_id = format!("visit.change.{}", concern.code());
        Item::choice(link_id, capitalised(label(*concern)), changes).at(Place::Change(*concern))
    });
    let details = vec![
        Item::number("visit.days_since_last", texts::DAYS_SINCE_LAST, DAYS)
            .field(&["visit", "days_since_last"]),
        Item::number("visit.needles_last", texts::NEEDLES_LAST, NEEDLES).field(&["visit", "needles_last"]),
        Item::group("group.change", texts::CHANGES, changes.collect()),
        Item::yes_no("visit.reactions", texts::REACTIONS)
            .at(Place::Reactions)
            .asked_of(Respondent::Practitioner),
        Item::yes_no("visit.reactions_asked", texts::REACTIONS_ASKED)
            .field(&["visit", "reactions_asked"])
            .asked_of(Respondent::Practitioner),
        reaction(),
        score(),
    ];
    let details = Item::group("group.visit.details", form_texts::COURSE, details);
    let number = Item::number("visit.number", texts::VISIT_NUMBER, VISITS).field(&["visit", "number"]);
    let event = Item::number("event_in_days", texts::EVENT, DAYS).field(&["event_in_days"]);
    let details = details.when(vec![EnableWhen::Answered("visit.number")]);
    Item::group("group.visit", form_texts::COURSE, vec![event, number, details])
}

fn reaction() -> Item {
    let sides = Options::all::<Side>(systems::SIDE);
    let items = vec![
        Item::choice("reaction.reaction", texts::WHICH_REACTION, Options::all::<Reaction>(systems::REACTION))
            .field(&["reaction"])
            .required(),
        Item::choice("reaction.point", texts::POINT, Options::points()).field(&["point"]),
        Item::choice("reaction.zone", texts::ZONES, Options::zones()).field(&["zone"]),
        Item::choice("reaction.side", texts::SIDE, sides).field(&["side"]),
        Item::number("reaction.days_ago", texts::DAYS_AGO, DAYS).field(&["days_ago"]),
        Item::number("reaction.gone_days_ago", texts::GONE_DAYS_AGO, DAYS).field(&["gone_days_ago"]),
        Item::yes_no("reaction.severe", texts::WAS_SEVERE).field(&["severe"]),
        Item::new("reaction.note", texts::NOTE, AnswerKind::Text).field(&["note"]),
    ];
    Item::group("reaction", texts::REACTION, items)
        .at(Place::Entries(&["visit", "reactions"]))
        .repeating()
        .when(vec![EnableWhen::Is("visit.reactions", true.into())])
}

fn score() -> Item {
    let most = Scale::ALL.iter().map(|scale| scale.range().1).max().unwrap_or_default();
    let value = Range { min: 0, max: most.into() };
    let items = vec![
        Item::choice("score.scale", texts::SCALE, Options::all::<Scale>(systems::SCALE))
            .field(&["scale"])
            .required(),
        Item::choice("score.zone", texts::ZONES, Options::zones()).field(&["zone"]),
        Item::number("score.value", texts::VALUE, value).field(&["value"]).required(),
        Item::number("score.visit", texts::OF_VISIT, VISITS).field(&["visit"]).required(),
        Item::choice("score.rater", texts::RATER, Options::all::<Rater>(systems::RATER))
            .field(&["rater"])
            .required(),
    ];
    Item::group("score", texts::SCORE_GIVEN, items).at(Place::Entries(&["visit", "scores"])).repeating()
}

fn preferences() -> Item {
    let number = |name: &str, text, range| Item::number(format!("preferences.{name}"), text, range);
    let choice = |name: &str, text, options| Item::choice(format!("preferences.{name}"), text, options);
    let modalities = Options::all::<Modality>(systems::MODALITY);
    let items = vec![
        choice("size", texts::SIZE, Options::all::<Size>(systems::SIZE)).field(&["preferences", "size"]),
        choice("position", texts::POSITION, Options::all::<Position>(systems::POSITION))
            .field(&["preferences", "position"]),
        number("needles_max", texts::NEEDLES_MAX, NEEDLES).field(&["preferences", "needles_max"]),
        number("face_needles_max", texts::FACE_NEEDLES_MAX, NEEDLES)
            .field(&["preferences", "face_needles_max"]),
        number("body_needles_max", texts::BODY_NEEDLES_MAX, NEEDLES)
            .field(&["preferences", "body_needles_max"]),
        number("retention_min", texts::RETENTION, MINUTES).field(&["preferences", "retention_min"]),
        choice("avoid_modalities", texts::AVOID_MODALITIES, modalities)
            .repeating()
            .set(&["preferences", "avoid_modalities"]),
        choice("avoid_points", texts::AVOID_POINTS, Options::points())
            .repeating()
            .set(&["preferences", "avoid_points"]),
    ];
    Item::group("group.preferences", form_texts::WISHES, items)
}
