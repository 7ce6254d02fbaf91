//! The intake form.

pub(crate) const TITLE: &str = "Intake form";
pub(crate) const TITLE_OPEN: &str = "Unanswered questions";
pub(crate) const HOW: &str = "Please tick one box on each line. If you are not sure, leave it blank and ask.";
pub(crate) const NOTHING_OPEN: &str = "No questions are unanswered.";

pub(crate) const QUESTIONS: &str = "Please answer";
pub(crate) const QUESTIONS_REST: &str = ": one box on each line";
pub(crate) const SIGNED: &str = "Signed";

pub(crate) const ABOUT_YOU: &str = "About you";
pub(crate) const NAME: &str = "Name";
pub(crate) const AGE: &str = "Age in years";
pub(crate) const SEX: &str = "Sex";
pub(crate) const DATE: &str = "Date";
pub(crate) const SIGNATURE: &str = "Signature";

pub(crate) const CONCERNS: &str = "What brings you here";
pub(crate) const CONCERNS_REST: &str = ": tick what you would like treated, and mark one as the main concern";
pub(crate) const CONCERN: &str = "Concern";
pub(crate) const WHERE: &str = "Where (see below)";
pub(crate) const SEVERITY: &str = "How severe";
pub(crate) const SIDE: &str = "One side only";
pub(crate) const MAIN: &str = "Main";
pub(crate) const MAIN_BOX: &str = "main";
pub(crate) const ZONES: &str = "Areas: ";
/// Beside a concern without usual places.
pub(crate) const MUST_NAME_ZONES: &str = "name the area";

pub(crate) const LIFESTYLE: &str = "Lifestyle";
pub(crate) const COURSE: &str = "Treatment so far";
pub(crate) const FIRST_TREATMENT: &str = "Is this your first treatment with needles?";
pub(crate) const SESSION_NUMBER: &str =
    "Session number in this course: ____, days since the last session: ____";
pub(crate) const SINCE_THE_LAST: &str = "Since the last session, my main concern is:";
pub(crate) const AFTER_THE_LAST: &str = "After the last session I had:";
pub(crate) const NO_REACTION: &str = "none of these";
pub(crate) const EVENT: &str =
    "Do you have an event, such as a wedding, when your face should show no marks? In ____ days";

pub(crate) const WISHES: &str = "Preferences";
pub(crate) const SIZE: &str = "How many needles:";
pub(crate) const POSITION: &str = "Position:";
pub(crate) const AVOID: &str = "What I do not want";

pub(crate) const TO_EXAMINE: &str = "For the practitioner";
pub(crate) const PRACTITIONER: &str = "Practitioner, date";
pub(crate) const BLOOD_PRESSURE: &str = "Blood pressure, mmHg: ____ / ____";
pub(crate) const SIGNS: &str = "Signs";
pub(crate) const SIGNS_REST: &str = ", for the practitioner: tick all that apply";
/// Before signs that exclude each other.
pub(crate) const ONE_OF: &str = "one of these: ";
