//! The consent page.

pub(crate) const TITLE_NEEDLES: &str = "Consent to facial acupuncture";
pub(crate) const TITLE_PRESSING: &str = "Consent to acupressure";

pub(crate) const PLANNED: &str = "What is planned";
pub(crate) const KNOWN: &str = "What is known about the effect";
/// Before what studies there are.
pub(crate) const EVIDENCE: &str = "We do not know whether this treatment works: the evidence is weak, or there is none. Choosing points by \
     pattern is traditional practice.";
pub(crate) const OTHER_CHOICES: &str = "Other choices";
pub(crate) const DO_NOTHING: &str = "Doing nothing is a choice too.";
pub(crate) const WITHOUT_NEEDLES: &str = "Ask what can be done without needles.";
pub(crate) const ASK_A_DOCTOR: &str = "A doctor can tell you about other treatments and their risks.";
pub(crate) const RIGHTS: &str = "You may refuse or stop";
pub(crate) const RIGHTS_LINE: &str = "Take the time you need. You may say no to all or any part of it, and stop at any time, even once it has \
     begun. You need not give a reason, and we will care for you just the same.";
pub(crate) const CONFIRM: &str = "Please answer";
pub(crate) const CONFIRM_ALL: [&str; 4] = [
    "I have read the sheet with the warnings and have a copy to take home.",
    "I have told you about every illness, medicine, allergy and treatment to my face.",
    "I was able to ask questions, and I understood the answers.",
    "Photographs of my face may be taken, for my record only.",
];
pub(crate) const QUESTIONS: &str = "My questions, or what I do not want";
pub(crate) const SIGN: &str = "I agree to this plan";
pub(crate) const NAME: &str = "Name, date of birth";
pub(crate) const SIGNATURE: &str = "Signature, date";
pub(crate) const GUARDIAN: &str = "Parent or guardian: name, signature, date";
pub(crate) const PRACTITIONER: &str = "Practitioner: name, signature, date";

sentences! {
    covers(sessions: u8) "This consent covers the first {sessions} sessions; after that we ask you again.";
}
