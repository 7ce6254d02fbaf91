//! The 11 points of the Lung Meridian.

use super::prelude::*;

points! {
    Some(Meridian::Lung), first: 1, names: 9 of 9;

    LU1 "LU1" "Zhōngfǔ" "Zhongfu" "中府" "Central Palace" {
        region: Chest "the anterior thoracic region", Bilateral;
        location: "On the chest, the point lies in the first intercostal space, 6 cun lateral to the midline.";
        default: off;
        at_risk: [LungPleura, AxillaryVessels] limit 5 of 16 "Never used, without exception.";
        hazard_from: ["nzasa-code", "zhang-2010", "project-default"] Found but "depth limit and angle";
        texts: 2..20 Most of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "gb2006-app"];
        needling: Oblique to 5 Outward, 0.20, None None;
        pregnancy: D 1 [];
        forbidden: needling 0, moxa 1;
        cautions: [NotDeep: Cam1999];
    }
    LU2 "LU2" "Yúnmén" "Yunmen" "雲門" / "云门" "Cloud Gate" or "Cloud Door" {
        region: Chest "the anterior thoracic region", Bilateral;
        default: off;
        at_risk: [LungPleura, AxillaryVessels] limit 5 of 16 "Only at the practitioner's discretion. Insert outward along the ribs only.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        pregnancy: D 1 [];
        forbidden: needling 0, moxa 1;
        cautions: [NotDeep: Sugi Cam1999];
    }
    LU3 "LU3" "Tiānfǔ" "Tianfu" "天府" "Heavenly Palace" or "Celestial Palace" {
        region: UpperLimb "the anterolateral aspect of the arm", Bilateral;
        forbidden: needling 0, moxa 3;
    }
    LU4 "LU4" "Xiábái" "Xiabai" "俠白" / "侠白" "Guarding White" {
        region: UpperLimb "the anterolateral aspect of the arm", Bilateral;
        pregnancy: D 1 [];
        forbidden: needling 0, moxa 1;
    }
    LU5 "LU5" "Chǐzé" "Chize" "尺澤" / "尺泽" "Elbow Marsh" or "Cubit/Foot Marsh" {
        region: UpperLimb "the anterior aspect of the elbow", Bilateral;
        location: "With the elbow slightly bent, the point lies on the elbow crease, in the hollow on the radial side of the biceps tendon.";
        at_risk: [BrachialArtery, RadialNerve] limit 15 of 20 "Feel for the pulse first.";
        texts: 10..25 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 15, 0.25, Mild Optional;
        forbidden: needling 0, moxa 1;
    }
    LU6 "LU6" "Kǒngzuì" "Kongzui" "孔最" "Maximum Opening" or "Supreme Hole" {
        region: UpperLimb "the anterolateral aspect of the forearm", Bilateral;
    }
    LU7 "LU7" "Lièquē" "Lieque" "列缺" "Interrupted Sequence" or "Broken Sequence" {
        region: UpperLimb "the radial aspect of the forearm", Bilateral;
        location: "The point lies on the radial side of the forearm, 1.5 cun above the wrist crease, in the groove between the tendons of the long abductor and the short extensor of the thumb.";
        texts: 8..13 Split of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "gb2006-app"];
        needling: Oblique to 14 Up, 0.25, Mild Optional;
        pregnancy: D 1 [];
    }
    LU8 "LU8" "Jīngqú" "Jingqu" "經渠" / "经渠" "Channel Gutter" or "Across the Ditch" {
        region: UpperLimb "the anterolateral aspect of the forearm", Bilateral;
        at_risk: [RadialArtery] limit 5 of 6 "Insert beside the pulse, never into it.";
        forbidden: needling 0, moxa 3;
        cautions: [Artery: Cam1999];
    }
    LU9 "LU9" "Tàiyuān" "Taiyuan" "太淵" / "太渊" "Supreme Abyss" or "Great Abyss" {
        region: UpperLimb "the anterolateral aspect of the wrist", Bilateral;
        location: "On the wrist crease, the point lies in the hollow on the radial side, between the styloid process of the radius and the scaphoid bone. The radial artery lies beneath.";
        at_risk: [RadialArtery] limit 5 of 6 "Insert beside the pulse, never into it.";
        texts: 4..8 Split of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "gb2006-app"];
        needling: Perpendicular to 5, 0.20, None None;
        cautions: [Artery: Cam1999 Mindbody];
    }
    LU10 "LU10" "Yújì" "Yuji" "魚際" / "鱼际" "Fish Border" or "Fish Region" {
        region: UpperLimb "the palm", Bilateral;
        location: "The point lies on the ball of the thumb, beside the middle of the first metacarpal bone, where the skin of the palm meets that of the back of the hand.";
        texts: 10..20 Most of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "gb2006-app"];
        needling: Perpendicular to 16, 0.25, Mild Optional;
        forbidden: needling 0, moxa 2;
    }
    LU11 "LU11" "Shàoshāng" "Shaoshang" "少商" "Little Shang" or "Young/Lesser Merchant" {
        region: UpperLimb "the thumb", Bilateral;
        texts: 1..3 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Transverse to 2 Up, 0.20, None None;
        forbidden: needling 0, moxa 3;
    }
}
