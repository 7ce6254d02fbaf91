//! The 14 points of the Liver Meridian.

use super::prelude::*;

points! {
    Some(Meridian::Liver), first: 296, names: 9 of 9;

    LR1 "LR1" "Dàdūn" "Dadun" "大敦" "Great Mound" or "Large Hill" formerly "LIV1", "LV1" {
        region: LowerLimb "the great toe", Bilateral;
        pregnancy: D 1 [];
    }
    LR2 "LR2" "Xíngjiān" "Xingjian" "行間" / "行间" "Moving Through" or "Moving Between" formerly "LIV2", "LV2" {
        region: LowerLimb "the dorsum of the foot", Bilateral;
        location: "On the top of the foot, the point lies behind the web between the first and second toes, where the skin of the sole meets that of the top of the foot.";
        texts: 6..20 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Oblique to 10 TowardHeel, 0.20, Mild Optional;
        pregnancy: D 1 [];
        forbidden: needling 0, moxa 1;
    }
    LR3 "LR3" "Tàichōng" "Taichong" "太衝" / "太冲" "Great Rushing" or "Supreme Rushing" also "太沖" formerly "LIV3", "LV3" {
        region: LowerLimb "the dorsum of the foot", Bilateral;
        location: "On the top of the foot, the point lies between the first and second metatarsal bones, in the hollow just distal to where their bases meet. The dorsalis pedis artery lies beneath.";
        texts: 6..20 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 10, 0.20, Mild Optional;
        pregnancy: C 1 [];
        forbidden: needling 0, moxa 1;
    }
    LR4 "LR4" "Zhōngfēng" "Zhongfeng" "中封" "Central Seal" or "Middle Barrier" formerly "LIV4", "LV4" {
        region: LowerLimb "the anteromedial aspect of the ankle", Bilateral;
        pregnancy: D 1 [];
    }
    LR5 "LR5" "Lígōu" "Ligou" "蠡溝" / "蠡沟" "Calf Gutter/Drain" formerly "LIV5", "LV5" {
        region: LowerLimb "the anteromedial aspect of the leg", Bilateral;
        pregnancy: D 1 [];
    }
    LR6 "LR6" "Zhōngdū" "Zhongdu" "中都" "Central Capital" or "Central Metropolis" formerly "LIV6", "LV6" {
        region: LowerLimb "the anteromedial aspect of the leg", Bilateral;
        pregnancy: D 1 [];
    }
    LR7 "LR7" "Xīguān" "Xiguan" "膝關" / "膝关" "Knee Joint" or "Knee Joint/Hinge" formerly "LIV7", "LV7" {
        region: LowerLimb "the tibial aspect of the leg", Bilateral;
        pregnancy: D 1 [];
    }
    LR8 "LR8" "Qūquán" "Ququan" "曲泉" "Spring at the Curve" or "Spring at the Bend" formerly "LIV8", "LV8" {
        region: LowerLimb "the medial aspect of the knee", Bilateral;
        location: "With the knee bent, the point lies at the inner end of the crease behind it, in the hollow medial to the tendons of the semitendinosus and semimembranosus muscles.";
        texts: 10..38 Split of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points"];
        needling: Perpendicular to 16, 0.25, Mild Optional;
    }
    LR9 "LR9" "Yīnbāo" "Yinbao" "陰包" / "阴包" "Yin Wrapping" or "Yin Envelope" formerly "LIV9", "LV9" {
        region: LowerLimb "the medial aspect of the thigh", Bilateral;
    }
    LR10 "LR10" "Zúwǔlǐ" "Zuwuli" "足五里" "Five Miles of the Leg" or "LI Foot 5 Li" formerly "LIV10", "LV10" {
        region: LowerLimb "the medial aspect of the thigh", Bilateral;
        default: off;
        at_risk: [FemoralVessels] limit 10 of 20 "Only at the practitioner's discretion. Vessels of the groin lie beneath.";
        forbidden: needling 0, moxa 1;
    }
    LR11 "LR11" "Yīnlián" "Yinlian" "陰廉" / "阴廉" "Yin Corner" or "Yin Passage" formerly "LIV11", "LV11" {
        region: LowerLimb "the medial aspect of the thigh", Bilateral;
        default: off;
        at_risk: [FemoralVessels] limit 10 of 20 "Only at the practitioner's discretion. Vessels of the groin lie beneath.";
        forbidden: needling 0, moxa 1;
    }
    LR12 "LR12" "Jímài" "Jimai" "急脈" / "急脉" "Accelerated Pulse" or "Rapid Pulse" formerly "LIV12", "LV12" {
        region: Abdomen "the groin region", Bilateral;
        default: off;
        at_risk: [FemoralVessels] limit 10 of 16 "Only at the practitioner's discretion. Vessels of the groin lie beneath.";
        forbidden: needling 1, moxa 1;
    }
    LR13 "LR13" "Zhāngmén" "Zhangmen" "章門" / "章门" "Gate of Completion" or "Gate of Order" formerly "LIV13", "LV13" {
        region: Abdomen "the lateral abdomen", Bilateral;
        location: "On the flank, the point lies below the free end of the eleventh rib.";
        at_risk: [Liver, Spleen, Bowel] limit 12 of 16 "Insert along the costal margin. Do not needle if the liver or spleen is enlarged.";
        texts: 10..20 Split of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "roni-points"];
        needling: Oblique to 12 AlongRib, 0.25, Mild Optional;
    }
    LR14 "LR14" "Qīmén" "Qimen" "期門" / "期门" "Cycle Gate" or "Gate of Hope" formerly "LIV14", "LV14" {
        region: Chest "the anterior thoracic region", Bilateral;
        location: "On the chest, the point lies in the sixth intercostal space, 4 cun lateral to the midline.";
        default: off;
        at_risk: [LungPleura, Liver] limit 5 of 10 "Only at the practitioner's discretion. Insert along the rib only.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        texts: 2..20 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "roni-points", "recite-app"];
        needling: Oblique to 5 AlongRib, 0.20, None None;
        pregnancy: C 1 [];
    }
}
