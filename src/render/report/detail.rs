//! How much a report says.

/// How much of a decision a [`report`](super::report()) says.
///
/// ```
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
/// use tcm_facial::{Engine, render};
/// use tcm_facial::render::Detail;
///
/// let intake = Intake::builder(Age::new(47)?)
///     .concern(ReportedConcern::new(Concern::Dryness))
///     .deny_all_other_risks()
///     .build()?;
/// let decision = Engine::standard().decide(&intake);
/// let concise = render::report_with(&decision, Detail::Concise).text();
/// let full = render::report_with(&decision, Detail::Full).text();
/// assert!(concise.len() < full.len());
/// assert!(full.contains("[first_visit_gentle, caution]") && !concise.contains("first_visit_gentle"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Detail {
    /// What a practitioner reads before and during treatment: everything that is forbidden, limited, planned and to be expected,
    /// with the sources that it cites in a short line each.
    #[default]
    Concise,
    /// In addition what those who check a decision need: the ids of the rules and the facts behind each finding, the score of
    /// each pattern, the weight of each reason for a point, and every source in full with what of it was read.
    Full,
}

impl Detail {
    pub(super) fn is_full(self) -> bool {
        self == Self::Full
    }
}
