//! The 15 extra points of head and neck, EX-HN1 to EX-HN15.

use super::points;

points! {
    None, first: 362;

    EX_HN1 "EX-HN1" "Sìshéncōng" "Sishencong" "四神聰" / "四神聪" "Wisdom of the Four Spirits" or "Four Spirit Brightness" {
        region: Head "the head (vertex)", FourPlaces;
        zones: [Scalp] Supine "Four places; each counts as a needle.";
        at_risk: [ScalpVessels, Fontanelle] limit 5 "Along the scalp. Never in infants with an open fontanelle.";
        hazard_from: ["nzasa-code", "general-knowledge", "project-default"] Found;
        face_needling: Transverse 1..5;
    }
    EX_HN2 "EX-HN2" "Dāngyáng" "Dangyang" "當陽" / "当阳" "Above the Yang" {
        region: Head "the head (frontal scalp)", Bilateral;
        zones: [Scalp] Supine;
        at_risk: [ScalpVessels, SupraorbitalNerveVessels] limit 5 "Along the scalp.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..5;
    }
    EX_HN3 "EX-HN3" "Yìntáng" "Yintang" "印堂" "Hall of Impression" or "Hall of Seals" also "GV24+", "GV29" {
        region: Face "the face (glabella)", Midline;
        zones: [Glabella, Forehead, Nose] Supine "The usual path runs down toward the root of the nose.";
        at_risk: [SupratrochlearNerveVessels] limit 3 "In a pinched skin fold.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..3;
    }
    EX_HN4 "EX-HN4" "Yúyāo" "Yuyao" "魚腰" / "鱼腰" "Fish Waist" or "Fishbone" {
        region: Face "the face (eyebrow)", Bilateral;
        zones: [UpperLidBrow, Forehead] Supine "In the brow, where the forehead muscle ends.";
        at_risk: [SupraorbitalNerveVessels, Globe] limit 2 "2 mm near the eye; never toward the eye.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..2;
    }
    EX_HN5 "EX-HN5" "Tàiyáng" "Taiyang" "太陽" / "太阳" "Supreme Yang" or "Greater Yang" {
        region: Head "the head (temple)", Bilateral;
        zones: [Temple, CrowsFeet] Supine;
        at_risk: [SuperficialTemporalArtery, ZygomaticTemporalNerves, ThinTemporalBone] limit 2 "Superficial; press on removal.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..2;
    }
    EX_HN6 "EX-HN6" "Ěrjiān" "Erjian" "耳尖" "Ear Apex" {
        region: Face "the ear", Bilateral;
        zones: [EarBack] Supine "On the ear itself.";
        default: off;
        at_risk: [AuricularCartilage, PosteriorAuricularVessels] limit 2 "Usually pricked to bleed; infected cartilage heals badly.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Perpendicular 1..2;
    }
    EX_HN7 "EX-HN7" "Qiúhòu" "Qiuhou" "球後" / "球后" "Behind the Ball" or "Behind the Bulb" {
        region: Face "the face (infraorbital)", Bilateral;
        zones: [LowerLid] Supine;
        default: off;
        at_risk: [Globe, OrbitalVessels] limit 2 "Off for every cosmetic plan. Never perpendicular.";
        hazard_from: ["nzasa-code", "lee-2023-ocular", "project-default"] Found;
        face_needling: Transverse 1..2;
    }
    EX_HN8 "EX-HN8" "Shàngyíngxiāng" "Shangyingxiang" "上迎香" "Upper Welcome Fragrance" or "Nasal Penetration" also "Bitong", "鼻通" {
        region: Face "the face (nasal)", Bilateral;
        zones: [Nose, Nasolabial] Supine;
        at_risk: [AngularVessels, InfraorbitalNerveVessels, DangerTriangleVeins] limit 3 "Shallow, upward.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..3;
    }
    EX_HN9 "EX-HN9" "Nèiyíngxiāng" "Neiyingxiang" "內迎香" / "内迎香" "Inner Welcome Fragrance" {
        region: Face "the nose (intranasal mucosa)", Bilateral;
        zones: [Nose] Supine "Inside the nostril.";
        default: off;
        at_risk: [NasalMucosa] limit 1 "Traditionally a bleeding prick inside the nostril: not offered. The atlas has no depth; 1 mm is a default.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Perpendicular 1..1;
    }
    EX_HN10 "EX-HN10" "Jùquán" "Juquan" "聚泉" "Gathered Spring" or "Phantom Seal" {
        region: Face "the mouth (dorsum of tongue)", Midline;
        zones: [MouthInside] Supine;
        default: off;
        at_risk: [OralMucosa, SublingualVessels] limit 2 "Inside the mouth: not offered.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Perpendicular 1..2;
    }
    EX_HN11 "EX-HN11" "Hǎiquán" "Haiquan" "海泉" "Sea Spring" {
        region: Face "the mouth (lingual frenulum)", Midline;
        zones: [MouthInside] Supine;
        default: off;
        at_risk: [OralMucosa, SublingualVessels, HypoglossalNerve] limit 2 "Inside the mouth: not offered.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Oblique 1..2;
    }
    EX_HN12 "EX-HN12" "Jīnjīn" "Jinjin" "金津" "Golden Fluid" {
        region: Face "the mouth (left sublingual vein)", Left;
        zones: [MouthInside] Supine;
        default: off;
        at_risk: [SublingualVessels, OralMucosa] limit 1 "Traditionally a bleeding prick into a vein under the tongue: not offered. The atlas has no depth; 1 mm is a default.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Perpendicular 1..1;
    }
    EX_HN13 "EX-HN13" "Yùyè" "Yuye" "玉液" "Jade Fluid" {
        region: Face "the mouth (right sublingual vein)", Right;
        zones: [MouthInside] Supine;
        default: off;
        at_risk: [SublingualVessels, OralMucosa] limit 1 "Traditionally a bleeding prick into a vein under the tongue: not offered. The atlas has no depth; 1 mm is a default.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Perpendicular 1..1;
    }
    EX_HN14 "EX-HN14" "Yìmíng" "Yiming" "翳明" "Screening Radiance" or "Shielding Brightness" {
        region: Neck "the neck (behind ear)", Bilateral;
        zones: [EarBack] Supine "Head turned to the other side.";
        at_risk: [PosteriorAuricularVessels, GreatAuricularNerve, OccipitalNerveVessels] limit 10;
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Perpendicular 3..10;
    }
    EX_HN15 "EX-HN15" "Jǐngbǎiláo" "Jingbailao" "頸百勞" / "颈百劳" "Hundred Labours of the Neck" {
        region: Neck "the neck (posterior)", Bilateral;
        zones: [Nape] Prone;
        at_risk: [VertebralArtery, SpinalCord] limit 9 "Never inward.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Perpendicular 3..9;
    }
}
