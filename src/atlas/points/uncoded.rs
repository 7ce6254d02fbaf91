//! The four points of face and neck without a code, which go by name.

use super::points;

points! {
    None, first: 377;

    JIACHENGJIANG "Jiachengjiang" "Jiāchéngjiāng" "Jiachengjiang" "夾承漿" / "夹承浆" "Beside Container of Fluids" or "Container of Fluids" {
        region: Face "the face (chin)", Bilateral;
        zones: [Chin, Marionette] Supine;
        at_risk: [MentalNerveVessels, InferiorLabialVessels] limit 3 "Over the mental foramen: transverse, never into it.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..3;
    }
    QIANZHENG "Qianzheng" "Qiānzhèng" "Qianzheng" "牽正" / "牵正" "Pull Aright" {
        region: Face "the face (preauricular, ear-lobe level)", Bilateral;
        zones: [EarFront, Masseter] Supine;
        at_risk: [ParotidGland, FacialNerveBranches, MassetericVessels] limit 3 "Shallow.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Oblique 1..3;
    }
    ANMIAN "Anmian" "Ānmián" "Anmian" "安眠" "Peaceful Sleep" {
        region: Neck "the neck (behind ear)", Bilateral;
        zones: [EarBack, Nape] Supine "Head turned to the other side.";
        at_risk: [OccipitalNerveVessels, GreatAuricularNerve, VertebralArtery] limit 10;
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Perpendicular 3..10;
    }
    SHANGLIANQUAN "Shanglianquan" "Shàngliánquán" "Shanglianquan" "上廉泉" "Upper Ridge Spring" {
        region: Neck "the neck (submental)", Midline;
        zones: [Neck] Supine "Under the chin.";
        at_risk: [HypoglossalNerve, SublingualVessels, Airway] limit 3 "Shallow only; textbooks go to the floor of the mouth, not followed here.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Oblique 1..3;
    }
}
