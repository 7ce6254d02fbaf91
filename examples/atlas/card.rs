//! Cards: everything that the atlas knows about one thing, for people to read.

use std::fmt::Write as _;
use tcm_facial::atlas::{
    Entry, FacialZone, Language, Membership, Meridian, Offset, Part, Phase, Point, PointCategory,
    SessionPhase, Vocabulary, ZangFu,
};

const WIDTH: usize = 92;
const LABEL: usize = 18;

/// The last lines of every card.
const STATEMENT: &str = "A reference on a tradition, for qualified practitioners. Figures for which no source was read are \
                         marked general knowledge. Not a guide to needling.";

/// One line that identifies an entry.
pub(crate) fn headline(entry: Entry) -> String {
    match entry {
        Entry::Point(point) => {
            format!(
                "{}  {}  {}  {}",
                point,
                point.pinyin(),
                both(point.hant(), point.hans()),
                point.english()
            )
        }
        Entry::Meridian(one) => {
            let code = one.who_code().unwrap_or(one.code());
            format!(
                "{code}  {}  {}  {}",
                one.pinyin(),
                both(one.hant(), one.label(Language::SimplifiedChinese)),
                english(one)
            )
        }
        Entry::Organ(one) => {
            format!(
                "{}  {}  {}",
                capitalised(english(one)),
                one.pinyin(),
                both(one.hant(), one.label(Language::SimplifiedChinese))
            )
        }
        Entry::Zone(zone) => {
            format!("{}  {}", capitalised(english(zone)), zone.label(Language::SimplifiedChinese))
        }
        other => other.to_string(),
    }
}

/// The card of an entry.
pub(crate) fn card(entry: Entry) -> String {
    let mut card = Card(headline(entry) + "\n");
    match entry {
        Entry::Point(point) => card.point(point),
        Entry::Meridian(meridian) => card.meridian(meridian),
        Entry::Organ(organ) => card.organ(organ),
        Entry::Zone(zone) => card.zone(zone),
        _ => {}
    }
    card.0.push('\n');
    card.0.push_str(&wrapped(STATEMENT, 0));
    card.0.push('\n');
    card.0
}

struct Card(String);

impl Card {
    /// Adds a labelled line, unless the text is empty.
    fn line(&mut self, label: &str, text: impl AsRef<str>) {
        let text = text.as_ref().trim();
        if !text.is_empty() {
            let _ = writeln!(self.0, "  {label:<LABEL$}{}", wrapped(text, LABEL + 2));
        }
    }

    fn point(&mut self, point: Point) {
        let also = point.english_alternative().into_iter().chain(point.aliases().iter().copied());
        self.line("Also", list(also));
        self.line("Older codes", list(point.former_codes().iter().copied()));
        if let (Some(meridian), Some(number)) = (point.meridian(), point.number()) {
            let count = meridian.point_count();
            self.line("Meridian", format!("{}, point {number} of {count}", english(meridian)));
        }
        self.line("Categories", sentence(point.categories().map(|membership| described(&membership)), "; "));
        let region = format!("{}, {}", point.region_detail(), english(point.laterality()));
        self.line("Region", capitalised(&region));
        self.line("Location", point.location());
        self.line("Measured", sentence(point.offsets().iter().map(Offset::to_string), "; "));
        self.line("Elsewhere", point.location_variants());
        self.line("Zones", zones(point.main_zones()));
        self.line("", point.zone_note());
        if point.is_off_by_default() {
            self.line("Off", "Off by default: never chosen unless a trained practitioner decides otherwise.");
        }
        if let Some(needling) = point.needling() {
            let inserted = needling.inserted();
            let toward = needling.toward().map(|point| format!(" {point}")).unwrap_or_default();
            let direction = needling.direction().map(|direction| format!(" {}{toward},", english(direction)));
            let mut text = format!(
                "{},{} insert {} to {}, maximum depth {}, needle {} x {}, stimulation {}, de qi {}",
                capitalised(english(needling.angle())),
                direction.unwrap_or_default(),
                inserted.min(),
                inserted.max(),
                needling.depth(),
                needling.gauge(),
                needling.length(),
                english(needling.stimulation()),
                english(needling.de_qi()),
            );
            if point.phase() == SessionPhase::Prone {
                text.push_str(", prone");
            }
            self.line("Needling", format!("{text}."));
            let textbook = needling.textbook();
            self.line(
                "Texts",
                format!(
                    "{} to {} along the needle in the {} texts compared: {}. These texts copy from one another.",
                    textbook.min(),
                    textbook.max(),
                    needling.texts(),
                    english(needling.agreement()),
                ),
            );
            self.sources(needling.sources(), english(needling.confidence()), needling.unconfirmed());
        }
        if let Some(reason) = point.not_needled().filter(|_| point.part() == Part::Face) {
            self.line("Needling", format!("Not planned: {}.", english(reason)));
        }
        self.hazards(point);
        self.prohibitions(point);
        self.agreement(point);
    }

    fn hazards(&mut self, point: Point) {
        self.line(
            "At risk",
            sentence(point.hazards().iter().map(|structure| english(*structure).to_owned()), ", "),
        );
        self.line("", point.hazard_note());
        if let (Some(limit), Some(confidence)) = (point.depth_limit(), point.hazard_confidence()) {
            let texts = point
                .textbook_limit()
                .map(|texts| format!("; the most careful of the texts compared: {texts}"));
            self.line("Depth limit", format!("{limit} here{}.", texts.unwrap_or_default()));
            self.sources(point.hazard_sources(), english(confidence), point.hazard_unconfirmed());
        }
    }

    fn prohibitions(&mut self, point: Point) {
        if let Some(flag) = point.pregnancy_flag() {
            let regions = list(flag.regions().iter().copied().map(english));
            let regions = if regions.is_empty() { regions } else { format!("; with its region: {regions}") };
            let named = match flag.traditions() {
                0 => String::new(),
                1 => ", named by 1 tradition".to_owned(),
                count => format!(", named by {count} traditions"),
            };
            self.line("Pregnancy", capitalised(&format!("{}{named}{regions}.", english(flag.tier()))));
        }
        for (what, count) in
            [("Needling", point.needling_forbidden_by()), ("Moxa", point.moxa_forbidden_by())]
        {
            match count {
                0 => {}
                1 => self.line("Prohibited", format!("{what}, by one of the tables compared.")),
                _ => self.line("Prohibited", format!("{what}, by {count} of the tables compared.")),
            }
        }
        for caution in point.cautions() {
            let tables = list(caution.said_by().iter().copied().map(english));
            self.line("Caution", format!("{} ({tables}).", capitalised(english(caution.kind()))));
        }
    }

    fn agreement(&mut self, point: Point) {
        let location = point.location_agreement();
        let location = location.map(|location| format!("; the location in {location}")).unwrap_or_default();
        self.line(
            "Agreement",
            format!("Names agree in {} sources compared{location}.", point.names_agreement()),
        );
    }

    fn sources(&mut self, sources: &[&str], confidence: &str, unconfirmed: &str) {
        let but = if unconfirmed.is_empty() {
            String::new()
        } else {
            format!("; general knowledge or a default: {unconfirmed}")
        };
        self.line("", format!("[{}; {confidence}{but}]", list(sources.iter().copied())));
    }

    fn meridian(&mut self, meridian: Meridian) {
        self.line("Also", list(meridian.other_names().iter().copied()));
        if let (Some(organ), Some(limb), Some(division)) =
            (meridian.organ(), meridian.limb(), meridian.division())
        {
            let (hand, polarity) = (english(limb), english(meridian.polarity()));
            self.line(
                "Kind",
                format!("Primary, {polarity}, {hand} {} ({})", division.code(), english(division)),
            );
            self.line("Organ", format!("{}, phase {}", english(organ), english(organ.phase())));
            self.line("Paired with", meridian.paired().map_or("", english));
        } else {
            self.line("Kind", format!("Extraordinary vessel, {}", english(meridian.polarity())));
        }
        if let (Some(hour), Some(order)) = (meridian.clock_from_hour(), meridian.flow_order()) {
            let to = (hour + 2) % 24;
            self.line("Organ clock", format!("{hour:02}:00 to {to:02}:00, number {order} in the flow"));
        }
        if let Some((opening, coupled)) = meridian.opening_points() {
            self.line("Opened by", format!("{}, with {}", named(opening), named(coupled)));
        }
        for category in PointCategory::ALL {
            let none = [PointCategory::Confluent, PointCategory::Crossing];
            if let Some(point) = meridian.point(*category).filter(|_| !none.contains(category)) {
                self.line(&capitalised(english(*category)), named(point));
            }
        }
        if let (Some(mother), Some(son)) = (meridian.mother_point(), meridian.son_point()) {
            self.line("Mother, son", format!("{}; {}", named(mother), named(son)));
        }
        let points = meridian.points();
        let range = points.first().zip(points.last()).map(|(first, last)| format!("{first} to {last}"));
        self.line("Points", range.as_deref().unwrap_or("none of its own"));
    }

    fn organ(&mut self, organ: ZangFu) {
        self.line("Kind", if organ.is_zang() { "Zang: stores" } else { "Fu: passes on" });
        self.line("Meridian", english(organ.meridian()));
        self.line("Paired with", english(organ.paired()));
        self.phase(organ.phase());
        self.line("Front mu", organ.front_mu().map(named).unwrap_or_default());
        self.line("Back shu", organ.back_shu().map(named).unwrap_or_default());
        self.line("Lower sea", organ.lower_he_sea().map(named).unwrap_or_default());
    }

    fn phase(&mut self, phase: Phase) {
        let circle = format!(
            "{}; generated by {}, generates {}, controlled by {}, controls {}",
            english(phase),
            english(phase.generated_by()),
            english(phase.generates()),
            english(phase.controlled_by()),
            english(phase.controls())
        );
        self.line("Phase", capitalised(&circle));
        self.line("Opens into", english(phase.sense_organ()));
        self.line("Tissue", english(phase.tissue()));
        self.line("Emotion", english(phase.emotion()));
    }

    fn zone(&mut self, zone: FacialZone) {
        self.line("Position", english(zone.laterality()));
        self.line("Muscles", list(zone.muscles().iter().copied().map(english)));
        self.line("Meridians", list(zone.meridians().iter().copied().map(english)));
        self.line("At risk", list(zone.hazards().iter().copied().map(english)));
        self.line("Local points", list(zone.local_points().iter().map(|point| point.code())));
        self.line("Beside it", list(zone.adjacent_points().iter().map(|point| point.code())));
        self.line("Off", list(zone.off_points().iter().map(|point| point.code())));
        self.line("All points", list(zone.points().iter().map(Point::code)));
        self.line("", zone.note());
        self.sources(zone.sources(), english(zone.confidence()), "muscles, meridians and structures at risk");
    }
}

fn english(member: impl Vocabulary) -> &'static str {
    member.label(Language::English)
}

/// A category of a point, with the organ, meridian or region that it holds for.
fn described(membership: &Membership) -> String {
    let category = english(membership.category());
    let (meridians, also) = membership.crossing();
    if !meridians.is_empty() || !also.is_empty() {
        let of = list(meridians.iter().chain(also).copied().map(english));
        return format!("{category} of {of}");
    }
    if let Some(influence) = membership.influence() {
        return format!("{category} of {}", english(influence));
    }
    if let Some(command) = membership.command() {
        return format!("{category} of {}", english(command));
    }
    let of = membership.organ().map(english).or(membership.meridian().map(english));
    let phase = membership.phase().map(|phase| format!(" ({})", english(phase))).unwrap_or_default();
    of.map_or_else(|| category.to_owned(), |of| format!("{category} of the {}{phase}", of.to_lowercase()))
}

fn named(point: Point) -> String {
    format!("{point} {} {}", point.pinyin(), point.hant())
}

fn zones(zones: &[FacialZone]) -> String {
    list(zones.iter().copied().map(english))
}

fn list<'a>(items: impl Iterator<Item = &'a str>) -> String {
    items.collect::<Vec<_>>().join(", ")
}

fn sentence(items: impl Iterator<Item = String>, between: &str) -> String {
    capitalised(&items.collect::<Vec<_>>().join(between))
}

fn both(traditional: &str, simplified: &str) -> String {
    if traditional == simplified { traditional.to_owned() } else { format!("{traditional} ({simplified})") }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// Breaks a text into lines and indents all but the first.
fn wrapped(text: &str, indent: usize) -> String {
    let mut lines = String::new();
    let mut column = indent;
    for word in text.split_whitespace() {
        let width = word.chars().count();
        if column > indent && column + 1 + width > WIDTH {
            lines.push('\n');
            lines.push_str(&" ".repeat(indent));
            column = indent;
        } else if column > indent {
            lines.push(' ');
            column += 1;
        }
        lines.push_str(word);
        column += width;
    }
    lines
}
