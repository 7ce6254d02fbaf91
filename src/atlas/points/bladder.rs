//! The 67 points of the Bladder Meridian.

use super::points;
use crate::atlas::meridian::Meridian;

points! {
    Some(Meridian::Bladder), first: 126;

    BL1 "BL1" "Jīngmíng" "Jingming" "睛明" "Bright Eyes" {
        region: Face "the face", Bilateral;
        zones: [UpperLidBrow, LowerLid] Supine "Inner corner of the eye: both lids.";
        default: off;
        at_risk: [Globe, OrbitalVessels, AngularVessels] limit 2 "Off for every cosmetic plan; absolute with eye disease. Never perpendicular.";
        hazard_from: ["nzasa-code", "jcm-dangerous-points", "wang-2022-globe", "lee-2023-ocular", "project-default"] Found;
        face_needling: Transverse 1..2;
    }
    BL2 "BL2" "Cuánzhú" "Cuanzhu" "攢竹" / "攒竹" "Gathered Bamboo" or "Bamboo Gathering" also "Zanzhu" {
        region: Head "the head", Bilateral;
        zones: [UpperLidBrow, Glabella] Supine;
        at_risk: [SupratrochlearNerveVessels, SupraorbitalNerveVessels, Globe] limit 2 "2 mm near the eye; never toward the eye.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..2;
    }
    BL3 "BL3" "Méichōng" "Meichong" "眉衝" / "眉冲" "Eyebrows Ascension" {
        region: Head "the head", Bilateral;
        zones: [Scalp, Forehead] Supine "Half a cun inside the hairline; the forehead muscle reaches here.";
        at_risk: [ScalpVessels, SupratrochlearNerveVessels] limit 5 "Along the scalp.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..5;
    }
    BL4 "BL4" "Qūchā" "Qucha" "曲差" "Crooked Curve" also "Quchai" {
        region: Head "the head", Bilateral;
        zones: [Scalp, Forehead] Supine "Half a cun inside the hairline; the forehead muscle reaches here.";
        at_risk: [ScalpVessels, SupratrochlearNerveVessels] limit 5 "Along the scalp.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..5;
    }
    BL5 "BL5" "Wǔchù" "Wuchu" "五處" / "五处" "Five Places" or "Five Regions" {
        region: Head "the head", Bilateral;
        zones: [Scalp] Supine;
        at_risk: [ScalpVessels, SupratrochlearNerveVessels] limit 5 "Along the scalp.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..5;
    }
    BL6 "BL6" "Chéngguāng" "Chengguang" "承光" "Receiving Light" {
        region: Head "the head", Bilateral;
        zones: [Scalp] Supine;
        at_risk: [ScalpVessels] limit 5 "Along the scalp.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..5;
    }
    BL7 "BL7" "Tōngtiān" "Tongtian" "通天" "Heavenly Connection" or "Celestial Connection" {
        region: Head "the head", Bilateral;
        zones: [Scalp] Supine;
        at_risk: [ScalpVessels] limit 5 "Along the scalp.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..5;
    }
    BL8 "BL8" "Luòquè" "Luoque" "絡卻" / "络却" "Declining Connection" or "Vessel Ending" {
        region: Head "the head", Bilateral;
        zones: [Scalp] Supine;
        at_risk: [ScalpVessels] limit 5 "Along the scalp.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..5;
    }
    BL9 "BL9" "Yùzhěn" "Yuzhen" "玉枕" "Jade Pillow" {
        region: Head "the head", Bilateral;
        zones: [Scalp] Prone "Back of the head: not reached while the person lies on it.";
        at_risk: [ScalpVessels, OccipitalNerveVessels] limit 5 "Along the scalp. Never downward into the nape.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..5;
    }
    BL10 "BL10" "Tiānzhù" "Tianzhu" "天柱" "Celestial Pillar" {
        region: Neck "the posterior region of the neck", Bilateral;
        zones: [Nape] Prone;
        at_risk: [VertebralArtery, Medulla, OccipitalNerveVessels] limit 9 "Never up and inward. 0.5 cun is the smallest textbook maximum: 9.2 mm.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Perpendicular 3..9;
    }
    BL11 "BL11" "Dàzhù" "Dazhu" "大杼" "Great Shuttle" {
        region: Back "the upper back region", Bilateral;
        phase: Prone;
        default: off;
        at_risk: [LungPleura] limit 12 "Opt-in. Toward the spine, never outward or straight in.";
        hazard_from: ["nzasa-code", "zhang-2010", "project-default"] Found;
        needling: Oblique 10..12, 0.25 x 25, None None;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    BL12 "BL12" "Fēngmén" "Fengmen" "風門" / "风门" "Wind Gate" or "Wind Door" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 12 "Opt-in. Toward the spine, never outward or straight in.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL13 "BL13" "Fèishū" "Feishu" "肺俞" "Lung Transporter" or "Lung Shu" {
        region: Back "the upper back region", Bilateral;
        phase: Prone;
        at_risk: [LungPleura] limit 12 "Toward the spine, never outward or straight in.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        needling: Oblique 10..12, 0.25 x 25, None None;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    BL14 "BL14" "Juéyīnshū" "Jueyinshu" "厥陰俞" / "厥阴俞" "Terminal Yin Transporter" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura, Heart] limit 12 "Opt-in. Toward the spine, never outward or straight in.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL15 "BL15" "Xīnshū" "Xinshu" "心俞" "Heart Transporter" or "Heart Shu" {
        region: Back "the upper back region", Bilateral;
        phase: Prone;
        at_risk: [LungPleura, Heart] limit 12 "Toward the spine, never outward or straight in.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        needling: Oblique 10..12, 0.25 x 25, None None;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    BL16 "BL16" "Dūshū" "Dushu" "督俞" "Governor Transporter" or "GV Shu" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 12 "Opt-in. Toward the spine, never outward or straight in.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL17 "BL17" "Géshū" "Geshu" "膈俞" "Diaphragm Transporter" or "Diaphragm and Esophagus Shu" {
        region: Back "the upper back region", Bilateral;
        phase: Prone;
        at_risk: [LungPleura] limit 12 "Toward the spine, never outward or straight in.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        needling: Oblique 10..12, 0.25 x 25, None None;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    BL18 "BL18" "Gānshū" "Ganshu" "肝俞" "Liver Transporter" or "Liver Shu" {
        region: Back "the upper back region", Bilateral;
        phase: Prone;
        at_risk: [LungPleura, Liver] limit 12 "Toward the spine, never outward or straight in.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        needling: Oblique 10..12, 0.25 x 25, None None;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    BL19 "BL19" "Dǎnshū" "Danshu" "膽俞" / "胆俞" "Gallbladder Transporter" or "Gall Bladder Shu" {
        region: Back "the upper back region", Bilateral;
        phase: Prone;
        at_risk: [LungPleura, Liver] limit 12 "Toward the spine, never outward or straight in.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        needling: Oblique 10..12, 0.25 x 25, None None;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    BL20 "BL20" "Píshū" "Pishu" "脾俞" "Spleen Transporter" or "Spleen Shu" {
        region: Back "the upper back region", Bilateral;
        phase: Prone;
        at_risk: [LungPleura, Liver, Spleen] limit 12 "Toward the spine, never outward or straight in.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        needling: Oblique 10..12, 0.25 x 25, None None;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    BL21 "BL21" "Wèishū" "Weishu" "胃俞" "Stomach Transporter" or "Stomach Shu" {
        region: Back "the upper back region", Bilateral;
        phase: Prone;
        at_risk: [LungPleura, Liver, Spleen] limit 12 "Toward the spine, never outward or straight in.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        needling: Oblique 10..12, 0.25 x 25, None None;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    BL22 "BL22" "Sānjiāoshū" "Sanjiaoshu" "三焦俞" "Sanjiao Transporter" or "3 Heater Shu" {
        region: Back "the lumbar region", Bilateral;
        phase: Prone;
        at_risk: [Kidney] limit 12 "Toward the spine, never outward or straight in.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        needling: Oblique 10..12, 0.25 x 25, Mild Optional;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    BL23 "BL23" "Shènshū" "Shenshu" "腎俞" / "肾俞" "Kidney Transporter" or "Kidney Shu" {
        region: Back "the lumbar region", Bilateral;
        phase: Prone;
        at_risk: [Kidney] limit 12 "Toward the spine, never outward or straight in.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        needling: Oblique 10..12, 0.25 x 25, Mild Optional;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    BL24 "BL24" "Qìhǎishū" "Qihaishu" "氣海俞" / "气海俞" "Sea of Qi Transporter" or "Sea of CHI Shu" {
        region: Back "the lumbar region", Bilateral;
        at_risk: [Kidney] limit 12 "Toward the spine, never outward or straight in.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL25 "BL25" "Dàchángshū" "Dachangshu" "大腸俞" / "大肠俞" "Large Intestine Transporter" or "Colon Shu" {
        region: Back "the lumbar region", Bilateral;
        phase: Prone;
        at_risk: [Bowel] limit 12 "Toward the spine, never outward or straight in.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        needling: Oblique 10..12, 0.25 x 25, Mild Optional;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    BL26 "BL26" "Guānyuánshū" "Guanyuanshu" "關元俞" / "关元俞" "Gate of Origin Transporter" or "Gate of Yuan Shu" {
        region: Back "the lumbar region", Bilateral;
    }
    BL27 "BL27" "Xiǎochángshū" "Xiaochangshu" "小腸俞" / "小肠俞" "Small Intestine Transporter" or "Small Intestine Shu" {
        region: Back "the sacral region", Bilateral;
    }
    BL28 "BL28" "Pángguāngshū" "Pangguangshu" "膀胱俞" "Bladder Transporter" or "Bladder Shu" {
        region: Back "the sacral region", Bilateral;
    }
    BL29 "BL29" "Zhōnglǚshū" "Zhonglushu" "中膂俞" "Mid-Spine Transporter" or "Shu of Sacrum and Central Backbone" also "Zhonglvshu" {
        region: Back "the sacral region", Bilateral;
    }
    BL30 "BL30" "Báihuánshū" "Baihuanshu" "白環俞" / "白环俞" "White Ring Transporter" or "White Ring Shu" {
        region: Back "the sacral region", Bilateral;
    }
    BL31 "BL31" "Shàngliáo" "Shangliao" "上髎" "Upper Bone Hole" {
        region: Back "the sacral region", Bilateral;
        phase: Prone;
        at_risk: [SacralNerves, PelvicOrgans] limit 15 "Not deep through the sacral holes; forbidden in pregnancy by several lists.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        needling: Perpendicular 10..15, 0.25 x 25, Mild Optional;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    BL32 "BL32" "Cìliáo" "Ciliao" "次髎" "Second Bone Hole" {
        region: Back "the sacral region", Bilateral;
        phase: Prone;
        at_risk: [SacralNerves, PelvicOrgans] limit 15 "Not deep through the sacral holes; forbidden in pregnancy by several lists.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        needling: Perpendicular 10..15, 0.25 x 25, Mild Optional;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    BL33 "BL33" "Zhōngliáo" "Zhongliao" "中髎" "Middle Bone Hole" {
        region: Back "the sacral region", Bilateral;
        phase: Prone;
        at_risk: [SacralNerves, PelvicOrgans] limit 15 "Not deep through the sacral holes; forbidden in pregnancy by several lists.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        needling: Perpendicular 10..15, 0.25 x 25, Mild Optional;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    BL34 "BL34" "Xiàliáo" "Xialiao" "下髎" "Lower Bone Hole" {
        region: Back "the sacral region", Bilateral;
        phase: Prone;
        at_risk: [SacralNerves, PelvicOrgans] limit 15 "Not deep through the sacral holes; forbidden in pregnancy by several lists.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        needling: Perpendicular 10..15, 0.25 x 25, Mild Optional;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    BL35 "BL35" "Huìyáng" "Huiyang" "會陽" / "会阳" "Meeting of Yang" {
        region: LowerLimb "the buttock region", Bilateral;
    }
    BL36 "BL36" "Chéngfú" "Chengfu" "承扶" "Hold and Support" or "Receive and Support" {
        region: LowerLimb "the buttock region", Bilateral;
    }
    BL37 "BL37" "Yīnmén" "Yinmen" "殷門" / "殷门" "Gate of Abundance" or "Door of Abundance" {
        region: LowerLimb "the posterior aspect of the thigh", Bilateral;
    }
    BL38 "BL38" "Fúxì" "Fuxi" "浮郄" "Superficial Cleft" or "Floating Point" {
        region: LowerLimb "the posterior aspect of the knee", Bilateral;
    }
    BL39 "BL39" "Wěiyáng" "Weiyang" "委陽" / "委阳" "Lateral End of the Crease" or "Bend Yang" {
        region: LowerLimb "the posterolateral aspect of the knee", Bilateral;
        at_risk: [CommonPeronealNerve] limit 15;
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL40 "BL40" "Wěizhōng" "Weizhong" "委中" "Middle of the Crease" or "Middle Bend" {
        region: LowerLimb "the posterior aspect of the knee", Bilateral;
        phase: Prone;
        at_risk: [PoplitealVessels, TibialNerve] limit 15 "Not over varicose veins.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        needling: Perpendicular 10..15, 0.25 x 25, Mild Optional;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    BL41 "BL41" "Fùfēn" "Fufen" "附分" "Outer Branch" or "Attached Branch" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 "Opt-in. The outer line of the back lies over thin chest wall.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL42 "BL42" "Pòhù" "Pohu" "魄戶" / "魄户" "Door of the Corporeal Soul" or "Po Entrance" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 "Opt-in. The outer line of the back lies over thin chest wall.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL43 "BL43" "Gāohuāng" "Gaohuang" "膏肓" "Vital Region Shu" or "Shu of the Vital Centers" also "Gaohuangshu", "膏肓俞" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 "Opt-in. The outer line of the back lies over thin chest wall.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL44 "BL44" "Shéntáng" "Shentang" "神堂" "Spirit Hall" or "Shen Temple" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 "Opt-in. The outer line of the back lies over thin chest wall.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL45 "BL45" "Yìxǐ" "Yixi" "譩譆" "Surprise" or "a Cry, Sigh, Laugh" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 "Opt-in. The outer line of the back lies over thin chest wall.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL46 "BL46" "Géguān" "Geguan" "膈關" / "膈关" "Diaphragm Gate" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 "Opt-in. The outer line of the back lies over thin chest wall.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL47 "BL47" "Húnmén" "Hunmen" "魂門" / "魂门" "Ethereal Soul Gate" or "Hun Door" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 "Opt-in. The outer line of the back lies over thin chest wall.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL48 "BL48" "Yánggāng" "Yanggang" "陽綱" / "阳纲" "Yang’s Key Link" or "Essence of Yang" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 "Opt-in. The outer line of the back lies over thin chest wall.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL49 "BL49" "Yìshè" "Yishe" "意舍" "Dwelling of Thought" or "House of Ideas" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 "Opt-in. The outer line of the back lies over thin chest wall.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL50 "BL50" "Wèicāng" "Weicang" "胃倉" / "胃仓" "Stomach Granary" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura, Kidney] limit 5 "Opt-in. The pleura reaches down to the twelfth rib.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL51 "BL51" "Huāngmén" "Huangmen" "肓門" / "肓门" "Vital Gate" {
        region: Back "the lumbar region", Bilateral;
        at_risk: [Kidney] limit 10 "Toward the spine, never outward or straight in.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL52 "BL52" "Zhìshì" "Zhishi" "志室" "Residence of Will" or "Chamber of  Will" {
        region: Back "the lumbar region", Bilateral;
        at_risk: [Kidney] limit 10 "Toward the spine, never outward or straight in.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL53 "BL53" "Bāohuāng" "Baohuang" "胞肓" "Vital Centers from the Bladder" or "Huang Envelope" {
        region: LowerLimb "the buttock region", Bilateral;
    }
    BL54 "BL54" "Zhìbiān" "Zhibian" "秩邊" / "秩边" "Boundary of Order" or "Sequential Limit" {
        region: LowerLimb "the buttock region", Bilateral;
    }
    BL55 "BL55" "Héyáng" "Heyang" "合陽" / "合阳" "Confluence of Yang" or "Yang Union" {
        region: LowerLimb "the posterior aspect of the leg", Bilateral;
    }
    BL56 "BL56" "Chéngjīn" "Chengjin" "承筋" "Tendon Support" or "Muscle Support" {
        region: LowerLimb "the posterior aspect of the leg", Bilateral;
    }
    BL57 "BL57" "Chéngshān" "Chengshan" "承山" "Mountain Support" {
        region: LowerLimb "the posterior aspect of the leg", Bilateral;
    }
    BL58 "BL58" "Fēiyáng" "Feiyang" "飛揚" / "飞扬" "Flying High" or "Flying Yang" also "飛陽", "飞阳" {
        region: LowerLimb "the posterolateral aspect of the leg", Bilateral;
    }
    BL59 "BL59" "Fūyáng" "Fuyang" "跗陽" / "跗阳" "Yang Ankle" or "Yang Instep" {
        region: LowerLimb "the posterolateral aspect of the leg", Bilateral;
    }
    BL60 "BL60" "Kūnlún" "Kunlun" "崑崙" / "昆仑" "Kunlun Mountains" or "Kun Lun Mountains" {
        region: LowerLimb "the posterolateral aspect of the ankle", Bilateral;
        phase: Supine;
        needling: Perpendicular 10..20, 0.25 x 25, Mild Optional;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    BL61 "BL61" "Púcān" "Pucan" "僕參" / "仆参" "Respect of the Servant" or "Subservient Visitor" also "Pushen" {
        region: LowerLimb "the lateral aspect of the foot", Bilateral;
    }
    BL62 "BL62" "Shēnmài" "Shenmai" "申脈" / "申脉" "Uprising Vessel" or "Extending Vessel" {
        region: LowerLimb "the lateral aspect of the foot", Bilateral;
        phase: Supine;
        needling: Perpendicular 4..6, 0.20 x 15, Mild Optional;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    BL63 "BL63" "Jīnmén" "Jinmen" "金門" / "金门" "Golden Gate" or "Gold Door" {
        region: LowerLimb "the dorsum of the foot", Bilateral;
    }
    BL64 "BL64" "Jīnggǔ" "Jinggu" "京骨" "Capital Bone" {
        region: LowerLimb "the lateral aspect of the foot", Bilateral;
    }
    BL65 "BL65" "Shùgǔ" "Shugu" "束骨" "Restricting Bone" or "Restraining Bone" {
        region: LowerLimb "the lateral aspect of the foot", Bilateral;
    }
    BL66 "BL66" "Zútōnggǔ" "Zutonggu" "足通谷" "Foot Linking Valley" or "Valley Passage" {
        region: LowerLimb "the little toe", Bilateral;
    }
    BL67 "BL67" "Zhìyīn" "Zhiyin" "至陰" / "至阴" "Reaching Yin" or "Arrival of Yin" {
        region: LowerLimb "the little toe", Bilateral;
        phase: Supine;
        needling: Oblique 1..2, 0.20 x 15, None None;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
}
