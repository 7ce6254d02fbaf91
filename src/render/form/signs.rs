//! Signs by group, those that exclude each other together.

use super::questions::boxes;
use crate::intake::{ExclusiveGroup, Sign, SignGroup};
use crate::render::document::{Kind, Phrase, Section};
use crate::texts::en::form as texts;
use crate::texts::en::words::{capitalised, label};

pub(super) fn section() -> Section {
    let section = Section::new(Kind::Plain, texts::SIGNS).rest(texts::SIGNS_REST);
    SignGroup::ALL.iter().copied().fold(section, |section, group| {
        let of_group = Sign::ALL.iter().copied().filter(|sign| sign.group() == group);
        let free: Vec<Sign> = of_group.clone().filter(|sign| sign.exclusive_group().is_none()).collect();
        let exclusive = ExclusiveGroup::ALL.iter().filter_map(|group| {
            let signs: Vec<Sign> =
                of_group.clone().filter(|sign| sign.exclusive_group() == Some(*group)).collect();
            let boxes = boxes(signs.iter().copied().map(label));
            (!signs.is_empty()).then(|| Phrase::from(texts::ONE_OF).join(&boxes))
        });
        let rest = (!free.is_empty()).then(|| boxes(free.iter().copied().map(label)));
        let lead = Phrase::default().strong(&capitalised(label(group)));
        section.item(lead).details(exclusive).details(rest)
    })
}
