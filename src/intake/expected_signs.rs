//! Which signs can be expected at which sex and age.

use super::person::{Age, Sex};
use super::sign::{Sign, SignSet};

impl Sign {
    /// The signs that cannot be expected in somebody of this sex and age.
    pub(crate) fn not_expected(sex: Sex, age: Age) -> SignSet {
        Self::LIMITED.iter().filter(|sign| !sign.applies_to(sex, age)).collect()
    }

    /// Whether the sign can be expected in somebody of this sex and age.
    ///
    /// Menses are expected in nobody who is male, under 10 or from 60 on; early greying is not early at 64. An unspecified
    /// sex excludes nothing. A sign that does not apply is neither asked for nor missing from a pattern. If it was recorded
    /// all the same, it counts, and the report says so. The limits are general knowledge and choices of this project.
    ///
    /// ```
    /// use tcm_facial::intake::{Age, Sex, Sign};
    ///
    /// assert!(Sign::ScantyMenses.applies_to(Sex::Female, Age::new(34)?));
    /// assert!(!Sign::ScantyMenses.applies_to(Sex::Male, Age::new(34)?));
    /// assert!(!Sign::ScantyMenses.applies_to(Sex::Female, Age::new(72)?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub const fn applies_to(self, sex: Sex, age: Age) -> bool {
        let (is_of_women, ages) = self.is_expected_in();
        let sex_fits = !is_of_women || !matches!(sex, Sex::Male);
        sex_fits && ages.0 <= age.years() && age.years() <= ages.1
    }
}
