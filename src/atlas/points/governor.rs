//! The 28 points of the Governor Vessel.

use super::points;
use crate::atlas::meridian::Meridian;

points! {
    Some(Meridian::Governor), first: 310;

    GV1 "GV1" "Chángqiáng" "Changqiang" "長強" / "长强" "Long Strong" or "Long Strength" {
        region: Perineum "the perineal region", Midline;
        default: off;
        at_risk: [AnalCanal, Genitals] limit 10 "Opt-in. Intimate site.";
        hazard_from: ["nzasa-code", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    GV2 "GV2" "Yāoshū" "Yaoshu" "腰俞" "Lumbar Shu" {
        region: Back "the sacral region", Midline;
    }
    GV3 "GV3" "Yāoyángguān" "Yaoyangguan" "腰陽關" / "腰阳关" "Gate of the Lumbar Yang" or "Lumbar Yang Gate" {
        region: Back "the lumbar region", Midline;
        at_risk: [SpinalCord] limit 12 "Spinal cord; slightly upward between the spines, never deep.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    GV4 "GV4" "Mìngmén" "Mingmen" "命門" / "命门" "Gate of Vitality" or "Gate of Life" {
        region: Back "the lumbar region", Midline;
        phase: Prone;
        at_risk: [SpinalCord] limit 12 "Spinal cord; slightly upward between the spines, never deep.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        needling: Perpendicular 10..12, 0.25 x 25, None None;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    GV5 "GV5" "Xuánshū" "Xuanshu" "懸樞" / "悬枢" "Suspended Pivot" {
        region: Back "the lumbar region", Midline;
        at_risk: [SpinalCord] limit 12 "Spinal cord; slightly upward between the spines, never deep.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    GV6 "GV6" "Jǐzhōng" "Jizhong" "脊中" "Center of the Spine" or "Spinal Center" {
        region: Back "the upper back region", Midline;
        at_risk: [SpinalCord] limit 12 "Spinal cord; slightly upward between the spines, never deep.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    GV7 "GV7" "Zhōngshū" "Zhongshu" "中樞" / "中枢" "Central Pivot" {
        region: Back "the upper back region", Midline;
        at_risk: [SpinalCord] limit 12 "Spinal cord; slightly upward between the spines, never deep.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    GV8 "GV8" "Jīnsuō" "Jinsuo" "筋縮" / "筋缩" "Joint Contraction" or "Contracted Muscle" {
        region: Back "the upper back region", Midline;
        at_risk: [SpinalCord] limit 12 "Spinal cord; slightly upward between the spines, never deep.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    GV9 "GV9" "Zhìyáng" "Zhiyang" "至陽" / "至阳" "Reaching the Yang" or "Arrival of Yang" {
        region: Back "the upper back region", Midline;
        at_risk: [SpinalCord] limit 12 "Spinal cord; slightly upward between the spines, never deep.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    GV10 "GV10" "Língtái" "Lingtai" "靈臺" / "灵台" "Tower of the Spirit" or "Soul Tower" {
        region: Back "the upper back region", Midline;
        at_risk: [SpinalCord] limit 12 "Spinal cord; slightly upward between the spines, never deep.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    GV11 "GV11" "Shéndào" "Shendao" "神道" "Shen’s Path" or "Shen Way" {
        region: Back "the upper back region", Midline;
        at_risk: [SpinalCord] limit 12 "Spinal cord; slightly upward between the spines, never deep.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    GV12 "GV12" "Shēnzhù" "Shenzhu" "身柱" "Pillar of the Body" or "Body Pillar" {
        region: Back "the upper back region", Midline;
        at_risk: [SpinalCord] limit 12 "Spinal cord; slightly upward between the spines, never deep.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    GV13 "GV13" "Táodào" "Taodao" "陶道" "Path to Happiness" or "Kiln Way" {
        region: Back "the upper back region", Midline;
        at_risk: [SpinalCord] limit 12 "Spinal cord; slightly upward between the spines, never deep.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    GV14 "GV14" "Dàzhuī" "Dazhui" "大椎" "Great Vertebra" or "Big Hammer" {
        region: Neck "the posterior region of the neck", Midline;
        phase: Prone;
        at_risk: [SpinalCord] limit 12 "Spinal cord; slightly upward between the spines, never deep.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        needling: Oblique 10..12, 0.25 x 25, None None;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    GV15 "GV15" "Yǎmén" "Yamen" "瘂門" / "哑门" "Gate of Silence" or "Mutes Door" {
        region: Neck "the posterior region of the neck", Midline;
        zones: [Nape] Prone;
        default: off;
        at_risk: [SpinalCord, Medulla] limit 3;
        hazard_from: ["nzasa-code", "project-default"] Found;
        face_needling: Perpendicular 1..3;
    }
    GV16 "GV16" "Fēngfǔ" "Fengfu" "風府" / "风府" "Palace of Wind" or "Wind Palace" {
        region: Neck "the posterior region of the neck", Midline;
        zones: [Nape] Prone;
        default: off;
        at_risk: [SpinalCord, Medulla] limit 3 "Applies to uncoded points below the occiput too.";
        hazard_from: ["nzasa-code", "project-default"] Found;
        face_needling: Perpendicular 1..3;
    }
    GV17 "GV17" "Nǎohù" "Naohu" "腦戶" / "脑户" "Gate of the Brain" or "Brain Window" {
        region: Head "the head", Midline;
        zones: [Scalp] Prone "Back of the head: not reached while the person lies on it.";
        at_risk: [ScalpVessels, OccipitalNerveVessels] limit 5 "Along the scalp. Never downward into the nape.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..5;
    }
    GV18 "GV18" "Qiángjiān" "Qiangjian" "強間" / "强间" "Unyielding Space" or "Strong Space" {
        region: Head "the head", Midline;
        zones: [Scalp] Prone "Back of the head: not reached while the person lies on it.";
        at_risk: [ScalpVessels] limit 5 "Along the scalp.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..5;
    }
    GV19 "GV19" "Hòudǐng" "Houding" "後頂" / "后顶" "Behind the Crown" or "Behind the Vertex" {
        region: Head "the head", Midline;
        zones: [Scalp] Prone "Back of the head: not reached while the person lies on it.";
        at_risk: [ScalpVessels] limit 5 "Along the scalp.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..5;
    }
    GV20 "GV20" "Bǎihuì" "Baihui" "百會" / "百会" "Hundred Convergences" or "100 Meeting" {
        region: Head "the head", Midline;
        zones: [Scalp] Supine;
        at_risk: [ScalpVessels, Fontanelle] limit 5 "Along the scalp. Never in infants with an open fontanelle.";
        hazard_from: ["nzasa-code", "general-knowledge", "project-default"] Found;
        face_needling: Transverse 1..5;
    }
    GV21 "GV21" "Qiándǐng" "Qianding" "前頂" / "前顶" "Front of the Crown" or "Before the Vertex" {
        region: Head "the head", Midline;
        zones: [Scalp] Supine;
        at_risk: [ScalpVessels, Fontanelle] limit 5 "Along the scalp. Never in infants with an open fontanelle.";
        hazard_from: ["nzasa-code", "general-knowledge", "project-default"] Found;
        face_needling: Transverse 1..5;
    }
    GV22 "GV22" "Xìnhuì" "Xinhui" "顖會" / "囟会" "Meeting of the Fontanelles" or "Frontal Meeting" {
        region: Head "the head", Midline;
        zones: [Scalp] Supine;
        at_risk: [ScalpVessels, Fontanelle] limit 5 "Along the scalp. Never in infants with an open fontanelle.";
        hazard_from: ["nzasa-code", "general-knowledge", "project-default"] Found;
        face_needling: Transverse 1..5;
    }
    GV23 "GV23" "Shàngxīng" "Shangxing" "上星" "Upper Star" {
        region: Head "the head", Midline;
        zones: [Scalp] Supine;
        at_risk: [ScalpVessels, Fontanelle] limit 5 "Along the scalp. Never in infants with an open fontanelle.";
        hazard_from: ["nzasa-code", "general-knowledge", "project-default"] Found;
        face_needling: Transverse 1..5;
    }
    GV24 "GV24" "Shéntíng" "Shenting" "神庭" "Courtyard of the Shen" or "Spirit Palace" {
        region: Head "the head", Midline;
        zones: [Scalp, Forehead] Supine "Half a cun inside the hairline; the forehead muscle reaches here.";
        at_risk: [ScalpVessels, SupratrochlearNerveVessels] limit 5 "Along the scalp.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..5;
    }
    GV25 "GV25" "Sùliáo" "Suliao" "素髎" "White fissure" or "Pure Bone Hole" {
        region: Face "the face", Midline;
        zones: [Nose] Supine;
        at_risk: [DangerTriangleVeins, NasalCartilage] limit 2 "Shallow; painful; thin tissue over cartilage.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Oblique 1..2;
    }
    GV26 "GV26" "Shuǐgōu" "Shuigou" "水溝" / "水沟" "Center of Man" or "Human Center/Water Passage" also "Renzhong", "人中" {
        region: Face "the face", Midline;
        zones: [UpperLip, Lips] Supine "Within 10 mm of the red lip.";
        at_risk: [SuperiorLabialVessels, DangerTriangleVeins] limit 3 "Shallow; painful.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Oblique 1..3;
    }
    GV27 "GV27" "Duìduān" "Duiduan" "兌端" / "兑端" "End of the mouth" or "Mouth Extremity/Exchange" {
        region: Face "the face", Midline;
        zones: [UpperLip, Lips] Supine;
        at_risk: [SuperiorLabialVessels, DangerTriangleVeins] limit 3 "Shallow; painful.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Oblique 1..3;
    }
    GV28 "GV28" "Yínjiāo" "Yinjiao" "齦交" / "龈交" "Intersection of the gums" or "Gum Crossing" {
        region: Face "the face", Midline;
        zones: [MouthInside, UpperLip, Lips] Supine "Inside the upper lip.";
        default: off;
        at_risk: [OralMucosa, SuperiorLabialVessels] limit 2 "Inside the mouth: germs and bleeding. No part of a cosmetic plan.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Oblique 1..2;
    }
}
