//! The four points of face and neck without a code, which go by name.

use super::prelude::*;

points! {
    None, first: 377; #[expect(clippy::upper_case_acronyms, reason = "named like the constants")]

    JIACHENGJIANG "Jiachengjiang" "Jiāchéngjiāng" "Jiachengjiang" "夾承漿" / "夹承浆" "Beside Container of Fluids" or "Container of Fluids" {
        region: Face "the face (chin)", Bilateral;
        agreed: names 5 of 5, location 5 of 5;
        location: "The point lies 1 cun lateral to CV24, over the mental foramen and below ST4.";
        offsets: [cun(10, 10, Direction::Lateral, "CV24")];
        zones: [Chin, Marionette] Supine;
        at_risk: [MentalNerveVessels, InferiorLabialVessels] limit 3 of 9.2 "Over the mental foramen: insert transversely, never into it.";
        texts: 13..25 Most of 5 ["cam-1999", "guangming-1988", "iaomai", "acupuncture-pk", "atlas-hfn"];
        face_needling: Transverse;
        forbidden: needling 0, moxa 1;
    }
    QIANZHENG "Qianzheng" "Qiānzhèng" "Qianzheng" "牽正" / "牵正" "Pull Aright" {
        region: Face "the face (preauricular, ear-lobe level)", Bilateral;
        agreed: names 4 of 4, location 4 of 4;
        location: "The point lies 0.5 to 1 cun in front of the lobe of the ear, level with the middle of the lobe.";
        offsets: [cun(5, 10, Direction::InFront, "lobe of the ear"), level("middle of the lobe of the ear")];
        zones: [EarFront, Masseter] Supine;
        at_risk: [ParotidGland, FacialNerveBranches, MassetericVessels] limit 3 of 18.5 "Insert shallowly.";
        texts: 13..25 Split of 2 ["atlas-hfn", "qianzheng-page"] muscles [Masseter];
        face_needling: Oblique Forward;
        forbidden: needling 0, moxa 1;
    }
    ANMIAN "Anmian" "Ānmián" "Anmian" "安眠" "Peaceful Sleep" {
        region: Neck "the neck (behind ear)", Bilateral;
        agreed: names 6 of 6, location 6 of 6;
        location: "Draw a line from TE17 to GB20. The point lies at its midpoint.";
        offsets: [share(1, 2, "TE17", "GB20")];
        zones: [EarBack, Nape] Prone "With the patient supine, the pillow presses on the needle handle.";
        at_risk: [OccipitalNerveVessels, GreatAuricularNerve, VertebralArtery] limit 10 of 14.8;
        texts: 13..20 Most of 3 ["guangming-1988", "iaomai", "atlas-hfn"];
        face_needling: Perpendicular;
        forbidden: needling 0, moxa 1;
    }
    SHANGLIANQUAN "Shanglianquan" "Shàngliánquán" "Shanglianquan" "上廉泉" "Upper Ridge Spring" {
        region: Neck "the neck (submental)", Midline;
        agreed: names 3 of 3, location 2 of 2;
        location: "The point lies on the midline between the hyoid bone and the border of the lower jaw. It is 1 cun below the midpoint of the lower jaw.";
        offsets: [cun(10, 10, Direction::Below, "midpoint of the lower jaw"), level("midline")];
        zones: [Neck] Supine "Under the chin.";
        // The textbooks go to the floor of the mouth; that is not followed here.
        at_risk: [HypoglossalNerve, SublingualVessels, Airway] limit 3 of 22.2 "Insert shallowly only.";
        face_needling: Oblique;
        forbidden: needling 0, moxa 1;
    }
}
