//! Meridians (channels) and their organs, polarity and place on the organ clock.

use super::phase::Phase;
use super::vocabulary::vocabulary;
use super::zang_fu::ZangFu;

vocabulary! {
    /// A meridian or channel (經脈): one of the twelve primary meridians or of the eight extraordinary vessels.
    ///
    /// The codes are those of the WHO nomenclature, in lower case. The six vessels without points of their own have no
    /// standard code and use their pinyin. The primary meridians sort in the order of the flow of qi.
    ///
    /// ```
    /// use tcm_facial::atlas::{Meridian, Phase, Polarity, ZangFu};
    ///
    /// let stomach = Meridian::Stomach;
    /// assert_eq!(stomach.who_code(), Some("ST"));
    /// assert_eq!(stomach.organ(), Some(ZangFu::Stomach));
    /// assert_eq!(stomach.phase(), Some(Phase::Earth));
    /// assert_eq!(stomach.paired(), Some(Meridian::Spleen));
    /// assert_eq!(stomach.polarity(), Polarity::Yang);
    /// assert_eq!(stomach.point_count(), 45);
    /// ```
    #[doc(alias = "channel")]
    #[doc(alias = "vessel")]
    #[expect(clippy::exhaustive_enums, reason = "the tradition counts twelve meridians and eight vessels")]
    pub bilingual enum Meridian: "meridian" => MeridianRecord {
        Lung "lu" "Lung Meridian" "手太阴肺经" =
            primary("LU", ZangFu::Lung, Limb::Hand, Division::Taiyin, 11, 3, "Shǒu Tàiyīn Fèi Jīng", "手太陰肺經"),
        LargeIntestine "li" "Large Intestine Meridian" "手阳明大肠经" =
            primary("LI", ZangFu::LargeIntestine, Limb::Hand, Division::Yangming, 20, 5, "Shǒu Yángmíng Dàcháng Jīng", "手陽明大腸經"),
        Stomach "st" "Stomach Meridian" "足阳明胃经" =
            primary("ST", ZangFu::Stomach, Limb::Foot, Division::Yangming, 45, 7, "Zú Yángmíng Wèi Jīng", "足陽明胃經"),
        Spleen "sp" "Spleen Meridian" "足太阴脾经" =
            primary("SP", ZangFu::Spleen, Limb::Foot, Division::Taiyin, 21, 9, "Zú Tàiyīn Pí Jīng", "足太陰脾經"),
        Heart "ht" "Heart Meridian" "手少阴心经" =
            primary("HT", ZangFu::Heart, Limb::Hand, Division::Shaoyin, 9, 11, "Shǒu Shàoyīn Xīn Jīng", "手少陰心經"),
        SmallIntestine "si" "Small Intestine Meridian" "手太阳小肠经" =
            primary("SI", ZangFu::SmallIntestine, Limb::Hand, Division::Taiyang, 19, 13, "Shǒu Tàiyáng Xiǎocháng Jīng", "手太陽小腸經"),
        Bladder "bl" "Bladder Meridian" "足太阳膀胱经" =
            primary("BL", ZangFu::Bladder, Limb::Foot, Division::Taiyang, 67, 15, "Zú Tàiyáng Pángguāng Jīng", "足太陽膀胱經"),
        Kidney "ki" "Kidney Meridian" "足少阴肾经" =
            primary("KI", ZangFu::Kidney, Limb::Foot, Division::Shaoyin, 27, 17, "Zú Shàoyīn Shèn Jīng", "足少陰腎經"),
        Pericardium "pc" "Pericardium Meridian" "手厥阴心包经" =
            primary("PC", ZangFu::Pericardium, Limb::Hand, Division::Jueyin, 9, 19, "Shǒu Juéyīn Xīnbāo Jīng", "手厥陰心包經"),
        TripleEnergizer "te" "Triple Energizer Meridian" "手少阳三焦经" =
            primary("TE", ZangFu::TripleEnergizer, Limb::Hand, Division::Shaoyang, 23, 21, "Shǒu Shàoyáng Sānjiāo Jīng", "手少陽三焦經"),
        Gallbladder "gb" "Gallbladder Meridian" "足少阳胆经" =
            primary("GB", ZangFu::Gallbladder, Limb::Foot, Division::Shaoyang, 44, 23, "Zú Shàoyáng Dǎn Jīng", "足少陽膽經"),
        Liver "lr" "Liver Meridian" "足厥阴肝经" =
            primary("LR", ZangFu::Liver, Limb::Foot, Division::Jueyin, 14, 1, "Zú Juéyīn Gān Jīng", "足厥陰肝經"),
        Governor "gv" "Governor Vessel" "督脉" = vessel(Some("GV"), Polarity::Yang, 28, "Dū Mài", "督脈", &["Governing Vessel"]),
        Conception "cv" "Conception Vessel" "任脉" = vessel(Some("CV"), Polarity::Yin, 24, "Rèn Mài", "任脈", &["Directing Vessel"]),
        Thoroughfare "chong" "Thoroughfare Vessel" "冲脉" = vessel(None, Polarity::Yin, 0, "Chōng Mài", "衝脈", &["Penetrating Vessel"]),
        Belt "dai" "Belt Vessel" "带脉" = vessel(None, Polarity::Yang, 0, "Dài Mài", "帶脈", &["Girdling Vessel"]),
        YinHeel "yinqiao" "Yin Heel Vessel" "阴跷脉" = vessel(None, Polarity::Yin, 0, "Yīnqiāo Mài", "陰蹺脈", &["陰蹻脈"]),
        YangHeel "yangqiao" "Yang Heel Vessel" "阳跷脉" = vessel(None, Polarity::Yang, 0, "Yángqiāo Mài", "陽蹺脈", &["陽蹻脈"]),
        YinLink "yinwei" "Yin Link Vessel" "阴维脉" = vessel(None, Polarity::Yin, 0, "Yīnwéi Mài", "陰維脈", &[]),
        YangLink "yangwei" "Yang Link Vessel" "阳维脉" = vessel(None, Polarity::Yang, 0, "Yángwéi Mài", "陽維脈", &[]),
    }
}

vocabulary! {
    /// Yin or yang.
    ///
    /// ```
    /// use tcm_facial::atlas::{Meridian, Polarity};
    ///
    /// let yang = Meridian::ALL.iter().filter(|meridian| meridian.polarity() == Polarity::Yang);
    /// assert_eq!(yang.count(), 10);
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "there are two")]
    pub bilingual enum Polarity: "polarity" {
        Yin "yin" "yin" "阴",
        Yang "yang" "yang" "阳",
    }
}

vocabulary! {
    /// The limb, hand or foot, that a primary meridian runs to.
    ///
    /// ```
    /// use tcm_facial::atlas::{Limb, Meridian};
    ///
    /// assert_eq!(Meridian::LargeIntestine.limb(), Some(Limb::Hand));
    /// assert_eq!(Meridian::Stomach.limb(), Some(Limb::Foot));
    /// assert_eq!(Meridian::Governor.limb(), None);
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "there are two")]
    pub bilingual enum Limb: "limb" {
        Hand "hand" "hand" "手",
        Foot "foot" "foot" "足",
    }
}

vocabulary! {
    /// One of the six divisions (六經), each of which pairs a hand meridian with a foot meridian.
    ///
    /// ```
    /// use tcm_facial::atlas::{Division, Language, Meridian};
    ///
    /// let yangming = Meridian::ALL.iter().filter(|one| one.division() == Some(Division::Yangming));
    /// let labels: Vec<&str> = yangming.map(|meridian| meridian.label(Language::English)).collect();
    /// assert_eq!(labels, ["Large Intestine Meridian", "Stomach Meridian"]);
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "there are six")]
    pub bilingual enum Division: "division" {
        Taiyin "taiyin" "greater yin" "太阴",
        Yangming "yangming" "bright yang" "阳明",
        Shaoyin "shaoyin" "lesser yin" "少阴",
        Taiyang "taiyang" "greater yang" "太阳",
        Jueyin "jueyin" "terminal yin" "厥阴",
        Shaoyang "shaoyang" "lesser yang" "少阳",
    }
}

struct MeridianRecord {
    who_code: Option<&'static str>,
    primary: Option<Primary>,
    polarity: Polarity,
    point_count: u8,
    pinyin: &'static str,
    hant: &'static str,
    other_names: &'static [&'static str],
}

#[derive(Clone, Copy)]
struct Primary {
    organ: ZangFu,
    limb: Limb,
    division: Division,
    /// The hour at which its two hours of the organ clock begin.
    clock_from: u8,
}

#[expect(clippy::too_many_arguments, reason = "one argument per column of the table above")]
const fn primary(
    who_code: &'static str,
    organ: ZangFu,
    limb: Limb,
    division: Division,
    point_count: u8,
    clock_from: u8,
    pinyin: &'static str,
    hant: &'static str,
) -> MeridianRecord {
    MeridianRecord {
        who_code: Some(who_code),
        primary: Some(Primary { organ, limb, division, clock_from }),
        polarity: if organ.is_zang() { Polarity::Yin } else { Polarity::Yang },
        point_count,
        pinyin,
        hant,
        other_names: &[],
    }
}

const fn vessel(
    who_code: Option<&'static str>,
    polarity: Polarity,
    point_count: u8,
    pinyin: &'static str,
    hant: &'static str,
    other_names: &'static [&'static str],
) -> MeridianRecord {
    MeridianRecord { who_code, primary: None, polarity, point_count, pinyin, hant, other_names }
}

impl Meridian {
    /// The two-letter code of the WHO nomenclature. The six vessels without points of their own have none.
    pub const fn who_code(self) -> Option<&'static str> {
        self.record().who_code
    }

    /// The organ of a primary meridian; a vessel has none.
    pub fn organ(self) -> Option<ZangFu> {
        self.record().primary.map(|primary| primary.organ)
    }

    /// The phase of a primary meridian: that of its organ.
    pub fn phase(self) -> Option<Phase> {
        self.organ().map(ZangFu::phase)
    }

    /// The meridian of the paired organ (biao-li, 表裡).
    pub fn paired(self) -> Option<Self> {
        self.organ().map(|organ| organ.paired().meridian())
    }

    /// The polarity: yin or yang.
    pub const fn polarity(self) -> Polarity {
        self.record().polarity
    }

    /// The limb that a primary meridian runs to.
    pub fn limb(self) -> Option<Limb> {
        self.record().primary.map(|primary| primary.limb)
    }

    /// The division of a primary meridian.
    pub fn division(self) -> Option<Division> {
        self.record().primary.map(|primary| primary.division)
    }

    /// The hour of the day (0 to 23) at which the two hours of a primary meridian on the organ clock begin.
    pub fn clock_from_hour(self) -> Option<u8> {
        self.record().primary.map(|primary| primary.clock_from)
    }

    /// The position of a primary meridian in the daily flow of qi, from 1 (lung) to 12 (liver).
    pub fn flow_order(self) -> Option<u8> {
        self.record().primary.map(|_| (self as u8).saturating_add(1))
    }

    /// The number of points that the WHO standard of 2008 lists on the meridian.
    pub const fn point_count(self) -> u8 {
        self.record().point_count
    }

    /// The name in pinyin, with tones.
    pub const fn pinyin(self) -> &'static str {
        self.record().pinyin
    }

    /// The name in traditional characters; [`label`](Self::label) has the simplified ones.
    pub const fn hant(self) -> &'static str {
        self.record().hant
    }

    /// Other names in use, such as `Governing Vessel`.
    pub const fn other_names(self) -> &'static [&'static str] {
        self.record().other_names
    }
}

impl ZangFu {
    /// The primary meridian that bears the organ's name.
    pub const fn meridian(self) -> Meridian {
        match self {
            Self::Lung => Meridian::Lung,
            Self::LargeIntestine => Meridian::LargeIntestine,
            Self::Stomach => Meridian::Stomach,
            Self::Spleen => Meridian::Spleen,
            Self::Heart => Meridian::Heart,
            Self::SmallIntestine => Meridian::SmallIntestine,
            Self::Bladder => Meridian::Bladder,
            Self::Kidney => Meridian::Kidney,
            Self::Pericardium => Meridian::Pericardium,
            Self::TripleEnergizer => Meridian::TripleEnergizer,
            Self::Gallbladder => Meridian::Gallbladder,
            Self::Liver => Meridian::Liver,
        }
    }
}
