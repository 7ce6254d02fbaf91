//! The 28 points of the Governor Vessel.

use super::prelude::*;

points! {
    Some(Meridian::Governor), first: 310, names: 8 of 8;

    GV1 "GV1" "Chángqiáng" "Changqiang" "長強" / "长强" "Long Strong" or "Long Strength" formerly "DU1" {
        region: Perineum "the perineal region", Midline;
        default: off;
        at_risk: [AnalCanal, Genitals] limit 10 of 20 "Only at the practitioner's discretion. Intimate site.";
        hazard_from: ["nzasa-code", "general-knowledge", "project-default"] GeneralKnowledge;
        pregnancy: R 0 [Lumbosacral];
        forbidden: needling 0, moxa 1;
    }
    GV2 "GV2" "Yāoshū" "Yaoshu" "腰俞" "Lumbar Shu" formerly "DU2" {
        region: Back "the sacral region", Midline;
        pregnancy: R 0 [Lumbosacral];
    }
    GV3 "GV3" "Yāoyángguān" "Yaoyangguan" "腰陽關" / "腰阳关" "Gate of the Lumbar Yang" or "Lumbar Yang Gate" formerly "DU3" {
        region: Back "the lumbar region", Midline;
        at_risk: [SpinalCord] limit 12 of 20 "Insert slightly upward between the spinous processes, never deeply.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        pregnancy: R 0 [Lumbosacral];
    }
    GV4 "GV4" "Mìngmén" "Mingmen" "命門" / "命门" "Gate of Vitality" or "Gate of Life" formerly "DU4" {
        region: Back "the lumbar region", Midline;
        agreed: names 7 of 8;
        location: "On the midline of the lower back, the point lies in the hollow below the spinous process of the second lumbar vertebra.";
        phase: Prone;
        at_risk: [SpinalCord] limit 12 of 20 "Insert slightly upward between the spinous processes, never deeply.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        texts: 10..25 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 12, 0.25, None None;
        pregnancy: C 1 [Lumbosacral];
        forbidden: needling 0, moxa 1;
    }
    GV5 "GV5" "Xuánshū" "Xuanshu" "懸樞" / "悬枢" "Suspended Pivot" formerly "DU5" {
        region: Back "the lumbar region", Midline;
        at_risk: [SpinalCord] limit 12 of 20 "Insert slightly upward between the spinous processes, never deeply.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        pregnancy: R 0 [Lumbosacral];
    }
    GV6 "GV6" "Jǐzhōng" "Jizhong" "脊中" "Center of the Spine" or "Spinal Center" formerly "DU6" {
        region: Back "the upper back region", Midline;
        at_risk: [SpinalCord] limit 12 of 20 "Insert slightly upward between the spinous processes, never deeply.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        forbidden: needling 0, moxa 1;
    }
    GV7 "GV7" "Zhōngshū" "Zhongshu" "中樞" / "中枢" "Central Pivot" formerly "DU7" {
        region: Back "the upper back region", Midline;
        at_risk: [SpinalCord] limit 12 of 20 "Insert slightly upward between the spinous processes, never deeply.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        forbidden: needling 0, moxa 1;
    }
    GV8 "GV8" "Jīnsuō" "Jinsuo" "筋縮" / "筋缩" "Joint Contraction" or "Contracted Muscle" formerly "DU8" {
        region: Back "the upper back region", Midline;
        at_risk: [SpinalCord] limit 12 of 20 "Insert slightly upward between the spinous processes, never deeply.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    GV9 "GV9" "Zhìyáng" "Zhiyang" "至陽" / "至阳" "Reaching the Yang" or "Arrival of Yang" formerly "DU9" {
        region: Back "the upper back region", Midline;
        at_risk: [SpinalCord] limit 12 of 20 "Insert slightly upward between the spinous processes, never deeply.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    GV10 "GV10" "Língtái" "Lingtai" "靈臺" / "灵台" "Tower of the Spirit" or "Soul Tower" formerly "DU10" {
        region: Back "the upper back region", Midline;
        at_risk: [SpinalCord] limit 12 of 20 "Insert slightly upward between the spinous processes, never deeply.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        forbidden: needling 3, moxa 1;
    }
    GV11 "GV11" "Shéndào" "Shendao" "神道" "Shen’s Path" or "Shen Way" formerly "DU11" {
        region: Back "the upper back region", Midline;
        at_risk: [SpinalCord] limit 12 of 20 "Insert slightly upward between the spinous processes, never deeply.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        forbidden: needling 2, moxa 0;
    }
    GV12 "GV12" "Shēnzhù" "Shenzhu" "身柱" "Pillar of the Body" or "Body Pillar" formerly "DU12" {
        region: Back "the upper back region", Midline;
        at_risk: [SpinalCord] limit 12 of 20 "Insert slightly upward between the spinous processes, never deeply.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    GV13 "GV13" "Táodào" "Taodao" "陶道" "Path to Happiness" or "Kiln Way" formerly "DU13" {
        region: Back "the upper back region", Midline;
        at_risk: [SpinalCord] limit 12 of 20 "Insert slightly upward between the spinous processes, never deeply.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    GV14 "GV14" "Dàzhuī" "Dazhui" "大椎" "Great Vertebra" or "Big Hammer" formerly "DU14" {
        region: Neck "the posterior region of the neck", Midline;
        location: "On the midline at the base of the neck, the point lies in the hollow below the spinous process of the seventh cervical vertebra.";
        phase: Prone;
        at_risk: [SpinalCord] limit 12 of 20 "Insert slightly upward between the spinous processes, never deeply.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        texts: 10..25 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Oblique to 12 Up, 0.25, None None;
    }
    GV15 "GV15" "Yǎmén" "Yamen" "瘂門" / "哑门" "Gate of Silence" or "Mutes Door" formerly "DU15" {
        region: Neck "the posterior region of the neck", Midline;
        agreed: names 8 of 8, location 6 of 6 "Older texts put it 0.5 cun above the rear hairline, below the first vertebra.";
        location: "On the midline of the back of the neck, the point lies 0.5 cun below GV16. It is in the hollow above the spinous process of the second cervical vertebra.";
        offsets: [cun(5, 5, Direction::Below, "GV16"), level("midline")];
        zones: [Nape] Prone;
        default: off;
        at_risk: [SpinalCord, Medulla] limit 3 of 9.2;
        hazard_from: ["nzasa-code", "project-default"] Found but "depth limit, angle and substitutes";
        face_needling: Perpendicular;
        forbidden: needling 0, moxa 4;
        cautions: [NotDeep: Cam1999, VesselLungOrCord: Iaomai];
    }
    GV16 "GV16" "Fēngfǔ" "Fengfu" "風府" / "风府" "Palace of Wind" or "Wind Palace" formerly "DU16" {
        region: Neck "the posterior region of the neck", Midline;
        agreed: names 8 of 8, location 6 of 6 "Older texts put it 1 cun above the rear hairline.";
        location: "On the midline of the back of the neck, the point lies between the two trapezius muscles, directly below the external occipital protuberance.";
        offsets: [level("midline")];
        zones: [Nape] Prone;
        default: off;
        at_risk: [SpinalCord, Medulla] limit 3 of 11.1 "The same applies to points without a code below the occiput.";
        hazard_from: ["nzasa-code", "project-default"] Found but "depth limit, angle and substitutes";
        face_needling: Perpendicular;
        forbidden: needling 0, moxa 2;
        cautions: [NotDeep: Cam1999, VesselLungOrCord: Iaomai];
    }
    GV17 "GV17" "Nǎohù" "Naohu" "腦戶" / "脑户" "Gate of the Brain" or "Brain Window" formerly "DU17" {
        region: Head "the head", Midline;
        agreed: names 8 of 8, location 6 of 6;
        location: "On the midline of the back of the head, the point lies in the hollow above the external occipital protuberance.";
        offsets: [level("midline")];
        zones: [Scalp] Prone "Back of the head: out of reach with the patient supine.";
        at_risk: [ScalpVessels, OccipitalNerveVessels] limit 5 of 9.2 "Insert along the scalp, never downward into the nape.";
        face_needling: Transverse;
        forbidden: needling 2, moxa 3;
    }
    GV18 "GV18" "Qiángjiān" "Qiangjian" "強間" / "强间" "Unyielding Space" or "Strong Space" formerly "DU18" {
        region: Head "the head", Midline;
        agreed: names 8 of 8, location 6 of 6;
        location: "The point lies on the midline of the head, 4 cun above the back hairline. It is 1.5 cun above GV17.";
        offsets: [
            cun(40, 40, Direction::Above, "back hairline"),
            cun(15, 15, Direction::Above, "GV17"),
            level("midline"),
        ];
        zones: [Scalp] Prone "Back of the head: out of reach with the patient supine.";
        at_risk: [ScalpVessels] limit 5 of 5.5 "Insert along the scalp.";
        face_needling: Transverse;
        forbidden: needling 0, moxa 1;
    }
    GV19 "GV19" "Hòudǐng" "Houding" "後頂" / "后顶" "Behind the Crown" or "Behind the Vertex" formerly "DU19" {
        region: Head "the head", Midline;
        agreed: names 8 of 8, location 6 of 6;
        location: "The point lies on the midline of the head, 5.5 cun above the back hairline. It is 1.5 cun behind GV20.";
        offsets: [
            cun(55, 55, Direction::Above, "back hairline"),
            cun(15, 15, Direction::Behind, "GV20"),
            level("midline"),
        ];
        zones: [Scalp] Prone "Back of the head: out of reach with the patient supine.";
        at_risk: [ScalpVessels] limit 5 of 5.5 "Insert along the scalp.";
        face_needling: Transverse;
    }
    GV20 "GV20" "Bǎihuì" "Baihui" "百會" / "百会" "Hundred Convergences" or "100 Meeting" formerly "DU20" {
        region: Head "the head", Midline;
        agreed: names 8 of 8, location 6 of 6 "The Guangming handbook counts 7 cun above the rear hairline, which is the same point.";
        location: "The point lies on the midline of the head, 5 cun above the front hairline. It is on the line that joins the apices of the two ears.";
        offsets: [
            cun(50, 50, Direction::Above, "front hairline"),
            level("midline"),
            level("line joining the apices of the ears"),
        ];
        zones: [Scalp] Supine;
        at_risk: [ScalpVessels, Fontanelle] limit 5 of 5.5 "Insert along the scalp.";
        hazard_from: ["nzasa-code", "general-knowledge", "project-default"] Found but "scalp vessels, depth limit and angle";
        texts: 13..20 Split of 8 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app", "recite-app", "body-model-app", "pugvestor-gv20", "zhangyue-sections"];
        face_needling: Transverse Backward;
    }
    GV21 "GV21" "Qiándǐng" "Qianding" "前頂" / "前顶" "Front of the Crown" or "Before the Vertex" formerly "DU21" {
        region: Head "the head", Midline;
        agreed: names 8 of 8, location 6 of 6;
        location: "The point lies on the midline of the head, 3.5 cun above the front hairline.";
        offsets: [cun(35, 35, Direction::Above, "front hairline"), level("midline")];
        zones: [Scalp] Supine;
        at_risk: [ScalpVessels, Fontanelle] limit 5 of 5.5 "Insert along the scalp.";
        hazard_from: ["nzasa-code", "general-knowledge", "project-default"] Found but "scalp vessels, depth limit and angle";
        face_needling: Transverse;
        forbidden: needling 1, moxa 0;
    }
    GV22 "GV22" "Xìnhuì" "Xinhui" "顖會" / "囟会" "Meeting of the Fontanelles" or "Frontal Meeting" formerly "DU22" {
        region: Head "the head", Midline;
        agreed: names 8 of 8, location 6 of 6;
        location: "The point lies on the midline of the head, 2 cun above the front hairline.";
        offsets: [cun(20, 20, Direction::Above, "front hairline"), level("midline")];
        zones: [Scalp] Supine;
        at_risk: [ScalpVessels, Fontanelle] limit 5 of 5.5 "Insert along the scalp.";
        hazard_from: ["nzasa-code", "general-knowledge", "project-default"] Found but "scalp vessels, depth limit and angle";
        face_needling: Transverse;
        forbidden: needling 4, moxa 0;
    }
    GV23 "GV23" "Shàngxīng" "Shangxing" "上星" "Upper Star" formerly "DU23" {
        region: Head "the head", Midline;
        agreed: names 8 of 8, location 6 of 6;
        location: "The point lies on the midline of the head, 1 cun above the front hairline.";
        offsets: [cun(10, 10, Direction::Above, "front hairline"), level("midline")];
        zones: [Scalp] Supine;
        at_risk: [ScalpVessels, Fontanelle] limit 5 of 7.4 "Insert along the scalp.";
        hazard_from: ["nzasa-code", "general-knowledge", "project-default"] Found but "scalp vessels, depth limit and angle";
        texts: 13..20 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        face_needling: Transverse Backward;
        forbidden: needling 3, moxa 1;
    }
    GV24 "GV24" "Shéntíng" "Shenting" "神庭" "Courtyard of the Shen" or "Spirit Palace" formerly "DU24" {
        region: Head "the head", Midline;
        agreed: names 8 of 8, location 6 of 6;
        location: "The point lies on the midline of the head, 0.5 cun above the front hairline. If the hairline is unclear, measure 3.5 cun upward from the glabella instead.";
        offsets: [
            cun(5, 5, Direction::Above, "front hairline"),
            cun(35, 35, Direction::Above, "glabella"),
            level("midline"),
        ];
        zones: [Scalp, Forehead] Supine "Half a cun inside the hairline; the forehead muscle reaches here.";
        at_risk: [ScalpVessels, SupratrochlearNerveVessels] limit 5 of 5.5 "Insert along the scalp.";
        texts: 13..20 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        face_needling: Transverse Backward;
        forbidden: needling 3, moxa 0;
    }
    GV25 "GV25" "Sùliáo" "Suliao" "素髎" "White fissure" or "Pure Bone Hole" formerly "DU25" {
        region: Face "the face", Midline;
        agreed: names 7 of 7, location 6 of 6;
        location: "The point lies at the tip of the nose.";
        zones: [Nose] Supine;
        at_risk: [DangerTriangleVeins, NasalCartilage] limit 2 of 5.5 "Insert shallowly. The point is painful, and the tissue over the cartilage is thin.";
        texts: 8..13 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        face_needling: Oblique Up;
        forbidden: needling 0, moxa 3;
    }
    GV26 "GV26" "Shuǐgōu" "Shuigou" "水溝" / "水沟" "Center of Man" or "Human Center/Water Passage" also "Renzhong", "人中" formerly "DU26" {
        region: Face "the face", Midline;
        agreed: names 4 of 7, location 1 of 6 "WHO left the location open: its alternative, GB/T 12346-2021 and four other texts put it where the upper third of the philtrum meets the lower two thirds.";
        location: "The point lies on the midline, halfway down the philtrum.";
        offsets: [share(1, 2, "upper end of the philtrum", "lower end of the philtrum"), level("midline")];
        zones: [UpperLip, Lips] Supine "Within 10 mm of the red of the lip.";
        at_risk: [SuperiorLabialVessels, DangerTriangleVeins] limit 3 of 5.5 "Insert shallowly. The point is painful.";
        texts: 8..13 Most of 6 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app", "recite-app", "body-model-app", "opentcm-points"];
        face_needling: Oblique Up;
    }
    GV27 "GV27" "Duìduān" "Duiduan" "兌端" / "兑端" "End of the mouth" or "Mouth Extremity/Exchange" formerly "DU27" {
        region: Face "the face", Midline;
        agreed: names 7 of 7, location 6 of 6 "Two texts put it on the vermilion border.";
        location: "The point lies in the middle of the tubercle of the upper lip.";
        zones: [UpperLip, Lips] Supine;
        at_risk: [SuperiorLabialVessels, DangerTriangleVeins] limit 3 of 5.5 "Insert shallowly. The point is painful.";
        texts: 5..8 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        face_needling: Oblique Up;
        forbidden: needling 0, moxa 2;
    }
    GV28 "GV28" "Yínjiāo" "Yinjiao" "齦交" / "龈交" "Intersection of the gums" or "Gum Crossing" formerly "DU28" {
        region: Face "the face", Midline;
        agreed: names 7 of 7, location 6 of 6;
        location: "The point lies inside the upper lip, where the frenulum of that lip joins the gum.";
        zones: [MouthInside, UpperLip, Lips] Supine "Inside the upper lip.";
        default: off;
        at_risk: [OralMucosa, SuperiorLabialVessels] limit 2 of 3.7 "Inside the mouth, where infection and bleeding are risks. Not part of a cosmetic plan.";
        face_needling: Oblique;
        forbidden: needling 0, moxa 2;
    }
}
