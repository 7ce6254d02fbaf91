//! The 9 points of the Heart Meridian.

use super::prelude::*;

points! {
    Some(Meridian::Heart), first: 98, names: 9 of 9;

    HT1 "HT1" "Jíquán" "Jiquan" "極泉" / "极泉" "Upper Spring" or "Extreme Fountain" formerly "HE1" {
        region: UpperLimb "the axilla", Bilateral;
        default: off;
        at_risk: [AxillaryVessels, BrachialPlexus] limit 10 of 10 "Only at the practitioner's discretion. The axillary artery lies beneath.";
        forbidden: needling 1, moxa 1;
        cautions: [Artery: Cam1999];
    }
    HT2 "HT2" "Qīnglíng" "Qingling" "青靈" / "青灵" "Green Spirit" or "Blue Green Spirit" formerly "HE2" {
        region: UpperLimb "the medial aspect of the arm", Bilateral;
        forbidden: needling 2, moxa 0;
    }
    HT3 "HT3" "Shàohǎi" "Shaohai" "少海" "Lesser Sea" formerly "HE3" {
        region: UpperLimb "the anteromedial aspect of the elbow", Bilateral;
        forbidden: needling 0, moxa 2;
    }
    HT4 "HT4" "Língdào" "Lingdao" "靈道" / "灵道" "Spirit Path" formerly "HE4" {
        region: UpperLimb "the anteromedial aspect of the forearm", Bilateral;
    }
    HT5 "HT5" "Tōnglǐ" "Tongli" "通里" "Penetrating the Interior" or "Communication With Interior" formerly "HE5" {
        region: UpperLimb "the anteromedial aspect of the forearm", Bilateral;
    }
    HT6 "HT6" "Yīnxì" "Yinxi" "陰郄" / "阴郄" "Yin Crevice" or "Yin Accumulation" formerly "HE6" {
        region: UpperLimb "the anteromedial aspect of the forearm", Bilateral;
    }
    HT7 "HT7" "Shénmén" "Shenmen" "神門" / "神门" "Spirit Gate" or "Shen Door" formerly "HE7" {
        region: UpperLimb "the anteromedial aspect of the wrist", Bilateral;
        location: "On the wrist crease, the point lies on the radial side of the tendon of the flexor carpi ulnaris, in the hollow beside the pisiform bone.";
        at_risk: [UlnarArteryNerve] limit 8 of 10 "Feel for the pulse first.";
        texts: 6..13 All of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "recite-app"];
        needling: Perpendicular to 8, 0.20, Mild Optional;
    }
    HT8 "HT8" "Shàofǔ" "Shaofu" "少府" "Lesser Palace" or "Small Mansion" formerly "HE8" {
        region: UpperLimb "the palm of the hand", Bilateral;
    }
    HT9 "HT9" "Shàochōng" "Shaochong" "少衝" / "少冲" "Lesser Rushing" formerly "HE9" {
        region: UpperLimb "the little finger", Bilateral;
        pregnancy: D 1 [];
    }
}
