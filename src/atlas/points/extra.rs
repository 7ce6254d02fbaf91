//! The 15 extra points of head and neck, EX-HN1 to EX-HN15.

use super::prelude::*;

points! {
    None, first: 362; #[expect(non_camel_case_types, reason = "named like the constants")]

    EX_HN1 "EX-HN1" "Sìshéncōng" "Sishencong" "四神聰" / "四神聪" "Wisdom of the Four Spirits" or "Four Spirit Brightness" {
        region: Head "the head (vertex)", FourPlaces;
        agreed: names 7 of 7, location 6 of 6;
        location: "This is a group of four points on the scalp round GV20. One lies in front of it, one behind, one to the left and one to the right, each 1 cun away.";
        offsets: [cun(10, 10, Direction::Around, "GV20")];
        zones: [Scalp] Supine "Four points; each counts as one needle.";
        at_risk: [ScalpVessels, Fontanelle] limit 5 of 14.8 "Insert along the scalp.";
        hazard_from: ["nzasa-code", "general-knowledge", "project-default"] Found but "scalp vessels, depth limit and angle";
        texts: 13..25 Most of 5 ["cam-1999", "guangming-1988", "iaomai", "recite-app", "atlas-hfn"];
        face_needling: Transverse Toward GV20;
        forbidden: needling 1, moxa 1;
    }
    EX_HN2 "EX-HN2" "Dāngyáng" "Dangyang" "當陽" / "当阳" "Above the Yang" {
        region: Head "the head (frontal scalp)", Bilateral;
        agreed: names 3 of 3, location 2 of 3 "One table also says: at the hairline.";
        location: "With the gaze straight ahead, the point lies on the vertical line through the pupil, 1 cun inside the front hairline.";
        offsets: [cun(10, 10, Direction::Above, "front hairline"), level("pupil line")];
        zones: [Scalp] Supine;
        at_risk: [ScalpVessels, SupraorbitalNerveVessels] limit 5 of 14.8 "Insert along the scalp.";
        face_needling: Transverse;
        forbidden: needling 0, moxa 1;
    }
    EX_HN3 "EX-HN3" "Yìntáng" "Yintang" "印堂" "Hall of Impression" or "Hall of Seals" also "GV24+", "GV29" {
        region: Face "the face (glabella)", Midline;
        agreed: names 8 of 8, location 7 of 7;
        location: "The point lies on the midline, in the hollow halfway between the inner ends of the two eyebrows.";
        offsets: [share(1, 2, "BL2", "BL2"), level("midline")];
        zones: [Glabella, Forehead, Nose] Supine "Usually needled downward, toward the root of the nose.";
        at_risk: [SupratrochlearNerveVessels] limit 3 of 9.2 "Insert into a pinched fold of skin.";
        texts: 8..13 All of 5 ["cam-1999", "guangming-1988", "iaomai", "body-model-app", "atlas-hfn", "jing111-yintang"] muscles [Procerus];
        face_needling: Transverse TowardRootOfNose;
        forbidden: needling 0, moxa 1;
    }
    EX_HN4 "EX-HN4" "Yúyāo" "Yuyao" "魚腰" / "鱼腰" "Fish Waist" or "Fishbone" {
        region: Face "the face (eyebrow)", Bilateral;
        agreed: names 6 of 6, location 6 of 6;
        location: "The point lies in the middle of the eyebrow, directly above the pupil.";
        offsets: [share(1, 2, "inner end of the eyebrow", "outer end of the eyebrow"), level("pupil line")];
        zones: [UpperLidBrow, Forehead] Supine "In the brow, where the forehead muscle ends.";
        at_risk: [SupraorbitalNerveVessels, Globe] limit 2 of 9.2 "Near the eye: no deeper than 2 mm, and never toward the eye.";
        texts: 8..13 Most of 5 ["cam-1999", "guangming-1988", "iaomai", "baikemu-yuyao", "atlas-hfn"];
        face_needling: Transverse AlongBrow;
        forbidden: needling 0, moxa 2;
    }
    EX_HN5 "EX-HN5" "Tàiyáng" "Taiyang" "太陽" / "太阳" "Supreme Yang" or "Greater Yang" {
        region: Head "the head (temple)", Bilateral;
        agreed: names 8 of 8, location 7 of 7;
        location: "Find the midpoint between the outer end of the eyebrow and the outer corner of the eye. The point lies in the hollow about 1 cun, or one fingerbreadth, behind it.";
        offsets: [
            cun(10, 10, Direction::Behind, "midpoint between the outer end of the eyebrow and the outer corner of the eye"),
        ];
        zones: [Temple, CrowsFeet] Supine;
        at_risk: [SuperficialTemporalArtery, ZygomaticTemporalNerves, ThinTemporalBone] limit 2 of 9.2 "Leave the point out if you feel a pulse: the artery can lie at 1 mm. Press on removal.";
        texts: 8..13 Most of 6 ["cam-1999", "guangming-1988", "iaomai", "recite-app", "body-model-app", "opentcm-points", "lierre-taiyang"] muscles [Temporalis];
        face_needling: Transverse Toward GB8;
        forbidden: needling 0, moxa 1;
    }
    EX_HN6 "EX-HN6" "Ěrjiān" "Erjian" "耳尖" "Ear Apex" {
        region: Face "the ear", Bilateral;
        agreed: names 6 of 6, location 6 of 6;
        location: "The point lies at the apex of the ear, its highest point when the ear is folded forward.";
        zones: [EarBack] Supine "On the ear itself.";
        default: off;
        at_risk: [AuricularCartilage, PosteriorAuricularVessels] limit 2 of 3.7 "Usually pricked to bleed. Infected cartilage heals badly.";
        face_needling: Perpendicular;
        forbidden: needling 0, moxa 1;
    }
    EX_HN7 "EX-HN7" "Qiúhòu" "Qiuhou" "球後" / "球后" "Behind the Ball" or "Behind the Bulb" {
        region: Face "the face (infraorbital)", Bilateral;
        agreed: names 6 of 6, location 6 of 6;
        location: "The point lies at the lower rim of the eye socket, where the outer quarter of the rim meets the inner three quarters.";
        offsets: [
            share(1, 4, "outer end of the lower rim of the eye socket", "inner end of the lower rim of the eye socket"),
        ];
        zones: [LowerLid] Supine;
        default: off;
        at_risk: [Globe, OrbitalVessels] limit 2 of 14.8 "Not used in any cosmetic plan. Never needle perpendicularly.";
        hazard_from: ["nzasa-code", "lee-2023-ocular", "project-default"] Found but "depth limit, angle and substitutes";
        face_needling: Transverse;
        forbidden: needling 0, moxa 2;
    }
    EX_HN8 "EX-HN8" "Shàngyíngxiāng" "Shangyingxiang" "上迎香" "Upper Welcome Fragrance" or "Nasal Penetration" also "Bitong", "鼻通" {
        region: Face "the face (nasal)", Bilateral;
        agreed: names 6 of 6, location 6 of 6;
        location: "The point lies beside the nose, below the nasal bone, at the upper end of the nasolabial groove. It is about 0.5 cun above and medial to LI20.";
        offsets: [cun(5, 5, Direction::AboveMedial, "LI20")];
        zones: [Nose, Nasolabial] Supine;
        at_risk: [AngularVessels, InfraorbitalNerveVessels, DangerTriangleVeins] limit 3 of 5.5 "Insert shallowly toward the root of the nose, never toward the eye.";
        texts: 8..13 Split of 5 ["cam-1999", "guangming-1988", "iaomai", "meandqi-points", "elotus-points", "steve-woodley-points"];
        face_needling: Transverse TowardRootOfNose;
        forbidden: needling 0, moxa 1;
    }
    EX_HN9 "EX-HN9" "Nèiyíngxiāng" "Neiyingxiang" "內迎香" / "内迎香" "Inner Welcome Fragrance" {
        region: Face "the nose (intranasal mucosa)", Bilateral;
        agreed: names 3 of 3, location 1 of 2 "One of the two texts puts it on the wing of the nose, toward the midline from LI20.";
        location: "The point lies inside the nostril, on its mucous membrane.";
        zones: [Nose] Supine "Inside the nostril.";
        default: off;
        // The point tables give no depth; 1 mm is a default.
        at_risk: [NasalMucosa] limit 1 "Traditionally pricked to bleed inside the nostril. Not offered.";
        face_needling: Perpendicular;
        forbidden: needling 1, moxa 1;
    }
    EX_HN10 "EX-HN10" "Jùquán" "Juquan" "聚泉" "Gathered Spring" or "Phantom Seal" {
        region: Face "the mouth (dorsum of tongue)", Midline;
        agreed: names 3 of 3, location 3 of 3;
        location: "The point lies on the upper surface of the tongue, halfway along its median line.";
        offsets: [
            share(1, 2, "front end of the median line of the tongue", "back end of the median line of the tongue"),
        ];
        zones: [MouthInside] Supine;
        default: off;
        at_risk: [OralMucosa, SublingualVessels] limit 2 of 3.7 "Inside the mouth. Not offered.";
        face_needling: Perpendicular;
        forbidden: needling 0, moxa 1;
    }
    EX_HN11 "EX-HN11" "Hǎiquán" "Haiquan" "海泉" "Sea Spring" {
        region: Face "the mouth (lingual frenulum)", Midline;
        agreed: names 3 of 3, location 3 of 3;
        location: "The point lies halfway along the lingual frenulum, between EX-HN12 and EX-HN13.";
        offsets: [share(1, 2, "upper end of the lingual frenulum", "lower end of the lingual frenulum")];
        zones: [MouthInside] Supine;
        default: off;
        at_risk: [OralMucosa, SublingualVessels, HypoglossalNerve] limit 2 of 9.2 "Inside the mouth. Not offered.";
        face_needling: Oblique;
        forbidden: needling 1, moxa 1;
    }
    EX_HN12 "EX-HN12" "Jīnjīn" "Jinjin" "金津" "Golden Fluid" {
        region: Face "the mouth (left sublingual vein)", Left;
        agreed: names 7 of 7, location 6 of 6;
        location: "The point lies on the vein beside the lingual frenulum, on the left.";
        zones: [MouthInside] Supine;
        default: off;
        // The point tables give no depth; 1 mm is a default.
        at_risk: [SublingualVessels, OralMucosa] limit 1 "Traditionally a vein under the tongue is pricked to bleed. Not offered.";
        face_needling: Perpendicular;
        forbidden: needling 1, moxa 2;
    }
    EX_HN13 "EX-HN13" "Yùyè" "Yuye" "玉液" "Jade Fluid" {
        region: Face "the mouth (right sublingual vein)", Right;
        agreed: names 7 of 7, location 6 of 6;
        location: "The point lies on the vein beside the lingual frenulum, on the right.";
        zones: [MouthInside] Supine;
        default: off;
        // The point tables give no depth; 1 mm is a default.
        at_risk: [SublingualVessels, OralMucosa] limit 1 "Traditionally a vein under the tongue is pricked to bleed. Not offered.";
        face_needling: Perpendicular;
        forbidden: needling 1, moxa 2;
    }
    EX_HN14 "EX-HN14" "Yìmíng" "Yiming" "翳明" "Screening Radiance" or "Shielding Brightness" {
        region: Neck "the neck (behind ear)", Bilateral;
        agreed: names 5 of 5, location 5 of 5;
        location: "The point lies 1 cun behind TE17.";
        offsets: [cun(10, 10, Direction::Behind, "TE17")];
        zones: [EarBack] Supine "Needle with the head turned to the other side.";
        at_risk: [PosteriorAuricularVessels, GreatAuricularNerve, OccipitalNerveVessels] limit 10 of 14.8;
        face_needling: Perpendicular;
        forbidden: needling 0, moxa 1;
    }
    EX_HN15 "EX-HN15" "Jǐngbǎiláo" "Jingbailao" "頸百勞" / "颈百劳" "Hundred Labours of the Neck" {
        region: Neck "the neck (posterior)", Bilateral;
        agreed: names 5 of 5, location 5 of 5;
        location: "On the back of the neck, the point lies 2 cun higher than GV14 and 1 cun lateral to the midline.";
        offsets: [cun(20, 20, Direction::Above, "GV14"), cun(10, 10, Direction::Lateral, "midline")];
        zones: [Nape] Prone;
        at_risk: [VertebralArtery, SpinalCord] limit 9 of 9.2 "Never insert inward.";
        face_needling: Perpendicular;
        forbidden: needling 0, moxa 1;
    }
}
