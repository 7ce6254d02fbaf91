//! The cookbook: nineteen tasks in a few lines each, from reading an intake to a chart on a face.
//!
//! Every recipe is a whole program but for `fn main`, and each runs as a test. The intakes are short;
//! `examples/intakes/sample.json` is a longer one. `examples/README.md` lists programs for the command line.
//!
//! - [Build an intake](intakes#build-an-intake)
//! - [Read an intake and show every problem](intakes#read-an-intake-and-show-every-problem)
//! - [Write an intake with every field](intakes#write-an-intake-with-every-field)
//! - [Draw a form](intakes#draw-a-form)
//! - [Interview somebody](intakes#interview-somebody)
//! - [Prepare the next visit](intakes#prepare-the-next-visit)
//! - [Decide](decisions#decide)
//! - [Ask why a point is in, or why not](decisions#ask-why-a-point-is-in-or-why-not)
//! - [List what is withheld](decisions#list-what-is-withheld)
//! - [Override a rule](decisions#override-a-rule)
//! - [Ask "what if", and when](decisions#ask-what-if-and-when)
//! - [Store a decision and verify it later](decisions#store-a-decision-and-verify-it-later)
//! - [Show a decision in a page of your own](pages#show-a-decision-in-a-page-of-your-own)
//! - [Answer a request](pages#answer-a-request)
//! - [Write the card, the page and the chart to files](pages#write-the-card-the-page-and-the-chart-to-files)
//! - [Place points on a face](pages#place-points-on-a-face)
//! - [Look up a point](pages#look-up-a-point)
//! - [Add rules of one's own](packs#add-rules-of-ones-own)
//! - [Compare two versions of a pack](packs#compare-two-versions-of-a-pack)

pub mod decisions;
pub mod intakes;
pub mod packs;
pub mod pages;
