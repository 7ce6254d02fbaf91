//! The 21 points of the Spleen Meridian.

use super::prelude::*;

points! {
    Some(Meridian::Spleen), first: 77, names: 9 of 9;

    SP1 "SP1" "Yǐnbái" "Yinbai" "隱白" / "隐白" "Hidden White" {
        region: LowerLimb "the great toe", Bilateral;
        texts: 1..3 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "recite-app"];
        needling: Transverse to 2 Up, 0.20, None None;
        pregnancy: B 2 [];
        forbidden: needling 0, moxa 1;
    }
    SP2 "SP2" "Dàdū" "Dadu" "大都" "Great Metropolis" or "Big Capital/Pool" {
        region: LowerLimb "the great toe", Bilateral;
        location: "On the inner side of the great toe, the point lies in the hollow just distal to its metatarsophalangeal joint, where the skin of the sole meets that of the top of the foot.";
        texts: 2..8 Split of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points"];
        needling: Perpendicular to 6, 0.20, Mild Optional;
        pregnancy: B 3 [];
    }
    SP3 "SP3" "Tàibái" "Taibai" "太白" "Supreme White" or "Supreme Whiteness" {
        region: LowerLimb "the medial aspect of the foot", Bilateral;
        location: "On the inner side of the foot, the point lies in the hollow just proximal to the metatarsophalangeal joint of the great toe, where the skin of the sole meets that of the top of the foot.";
        texts: 6..13 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "recite-app"];
        needling: Perpendicular to 10, 0.20, Mild Optional;
    }
    SP4 "SP4" "Gōngsūn" "Gongsun" "公孫" / "公孙" "Grandfather Grandson" {
        region: LowerLimb "the medial aspect of the foot", Bilateral;
        location: "On the inner side of the foot, the point lies in the hollow in front of and below the base of the first metatarsal bone, where the skin of the sole meets that of the top of the foot.";
        texts: 10..20 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "recite-app"];
        needling: Perpendicular to 16, 0.25, Mild Optional;
        pregnancy: B 2 [];
    }
    SP5 "SP5" "Shāngqiū" "Shangqiu" "商丘" "Mount Shang" or "Merchant Mound" {
        region: LowerLimb "the medial aspect of the foot", Bilateral;
        location: "The point lies in the hollow below and in front of the medial malleolus, halfway between its tip and the tuberosity of the navicular bone.";
        texts: 4..8 Split of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points"];
        needling: Perpendicular to 6, 0.20, Mild Optional;
        pregnancy: C 1 [];
    }
    SP6 "SP6" "Sānyīnjiāo" "Sanyinjiao" "三陰交" / "三阴交" "Three Yin Intersection" or "3 Yin Crossing" {
        region: LowerLimb "the tibial aspect of the leg", Bilateral;
        location: "The point lies 3 cun above the tip of the medial malleolus, behind the inner border of the tibia.";
        texts: 10..25 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "recite-app"];
        needling: Perpendicular to 20, 0.25, Mild Optional;
        pregnancy: A 8 [];
    }
    SP7 "SP7" "Lòugǔ" "Lougu" "漏谷" "Dripping Valley" or "Leaking Valley" {
        region: LowerLimb "the tibial aspect of the leg", Bilateral;
        location: "The point lies 6 cun above the tip of the medial malleolus, behind the inner border of the tibia.";
        texts: 10..25 Most of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points"];
        needling: Perpendicular to 20, 0.25, Mild Optional;
        pregnancy: D 1 [];
        forbidden: needling 0, moxa 2;
    }
    SP8 "SP8" "Dìjī" "Diji" "地機" / "地机" "Earth Axis" or "Earth Pivot" {
        region: LowerLimb "the tibial aspect of the leg", Bilateral;
        pregnancy: D 1 [];
    }
    SP9 "SP9" "Yīnlíngquán" "Yinlingquan" "陰陵泉" / "阴陵泉" "Yin Hill Spring" or "Yin Mound Spring" {
        region: LowerLimb "the tibial aspect of the leg", Bilateral;
        agreed: names 8 of 9;
        location: "On the inner side of the leg below the knee, the point lies in the hollow between the lower border of the medial condyle of the tibia and the medial border of the tibia.";
        texts: 10..25 Split of 5 ["cam-1999", "guangming-1988", "iaomai", "roni-points", "recite-app"];
        needling: Perpendicular to 20, 0.25, Mild Optional;
        pregnancy: D 1 [];
        forbidden: needling 0, moxa 2;
    }
    SP10 "SP10" "Xuèhǎi" "Xuehai" "血海" "Sea of Blood" {
        region: LowerLimb "the anteromedial aspect of the thigh", Bilateral;
        location: "The point lies 2 cun above the inner end of the upper border of the kneecap, on the bulge of the vastus medialis muscle.";
        texts: 10..38 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "recite-app"];
        needling: Perpendicular to 24, 0.25, Mild Optional;
    }
    SP11 "SP11" "Jīmén" "Jimen" "箕門" / "箕门" "Gate of Vaginal Passage" or "Screen Door" {
        region: LowerLimb "the medial aspect of the thigh", Bilateral;
        default: off;
        at_risk: [FemoralVessels, FemoralNerve] limit 10 of 20 "Only at the practitioner's discretion. The femoral artery lies beneath.";
        forbidden: needling 1, moxa 1;
    }
    SP12 "SP12" "Chōngmén" "Chongmen" "衝門" / "冲门" "Gate of Onslaught" or "Rushing Door" {
        region: Abdomen "the groin region", Bilateral;
        default: off;
        at_risk: [FemoralVessels, FemoralNerve] limit 10 of 20 "Only at the practitioner's discretion. The femoral artery lies beneath.";
        pregnancy: C 1 [];
        forbidden: needling 0, moxa 1;
        cautions: [Artery: Cam1999];
    }
    SP13 "SP13" "Fǔshè" "Fushe" "府舍" "Dwelling of the Viscera" or "Bowel Residence" {
        region: Abdomen "the lower abdomen", Bilateral;
        at_risk: [Bowel] limit 15 of 20 "The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: C 1 [Abdomen];
        forbidden: needling 0, moxa 1;
    }
    SP14 "SP14" "Fùjié" "Fujie" "腹結" / "腹结" "Abdominal Knot" {
        region: Abdomen "the lower abdomen", Bilateral;
        at_risk: [Bowel] limit 15 of 20 "The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: B 2 [Abdomen];
    }
    SP15 "SP15" "Dàhéng" "Daheng" "大橫" / "大横" "Great Horizontal" or "Big Horizontal" {
        region: Abdomen "the upper abdomen", Bilateral;
        at_risk: [Bowel] limit 15 of 20 "The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: B 2 [Abdomen];
    }
    SP16 "SP16" "Fù'āi" "Fuai" "腹哀" "Abdominal Pain" or "Abdomens Sorrow" {
        region: Abdomen "the upper abdomen", Bilateral;
        at_risk: [Liver, Spleen, Bowel] limit 10 of 20 "The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: R 0 [Abdomen];
        forbidden: needling 0, moxa 1;
    }
    SP17 "SP17" "Shídòu" "Shidou" "食竇" / "食窦" "Cavity of Food" or "Food Recipient" {
        region: Chest "the anterior thoracic region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. Insert along the rib.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    SP18 "SP18" "Tiānxī" "Tianxi" "天谿" / "天溪" "Heavenly Valley" {
        region: Chest "the anterior thoracic region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. Insert along the rib.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    SP19 "SP19" "Xiōngxiāng" "Xiongxiang" "胸鄉" / "胸乡" "Chest Village" {
        region: Chest "the anterior thoracic region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. Insert along the rib.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    SP20 "SP20" "Zhōuróng" "Zhourong" "周榮" / "周荣" "Encircled Glory" or "Encircling Glory" {
        region: Chest "the anterior thoracic region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. Insert along the rib.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        forbidden: needling 0, moxa 1;
    }
    SP21 "SP21" "Dàbāo" "Dabao" "大包" "Great Cover" or "Big Wrapping" {
        region: Chest "the lateral thoracic region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. Insert along the rib.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        pregnancy: D 1 [];
    }
}
