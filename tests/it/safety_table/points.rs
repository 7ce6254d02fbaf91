//! What applies to everyone: points that stay off, and how deep a needle may go where something lies under it.

use super::row::*;
use tcm_facial::atlas::Side;

/// A few points and a line that no such rule is about.
const SOMEWHERE_ELSE: &str = "LI20 EX-HN3 forehead ST36 SP6";
/// Where a needle that goes too deep reaches the lung.
const BACK_OVER_THE_LUNG: &str = "BL11 BL12 BL13 BL14 BL15 BL16 BL17 BL18 BL19 BL20 BL21 BL41 BL42 BL43 BL44 BL45 BL46 BL47 BL48 \
    BL49 BL50";

pub(super) fn rows() -> Vec<Row> {
    vec![
        everyone("orbital_points_default_off")
            .wishing("ST1 BL1 EX-HN7")
            .out("needle current", "ST1 BL1 EX-HN7")
            .free("ST2 BL2 GB1 EX-HN3 EX-HN4 LI20 ST36")
            .tells("Do not needle points inside the orbital rim"),
        everyone("points_great_vessels_neck")
            .wishing("LI18 ST9 SI17 CV22")
            .out("needle skin_contact current", "LI18 ST9 SI17 CV22")
            .free("LI17 ST10 SI16 CV23 TE17")
            .free(SOMEWHERE_ELSE)
            .tells("Do not needle or press over the great vessels"),
        everyone("points_cord_and_medulla")
            .wishing("GV15 GV16")
            .out("needle current", "GV15 GV16")
            .free("GV17 GV14 GB20 BL10 EX-HN15")
            .free(SOMEWHERE_ELSE)
            .tells("Do not needle in the midline below the occiput"),
        everyone("point_gb20_direction")
            .wishing("GB20")
            .caps("depth_mm.GB20=14")
            .free("GB20")
            .tells("GB20: direct the needle toward the tip of the nose"),
        everyone("points_temporal_artery")
            .wishing("EX-HN5 GB2 GB3 TE21 SI19")
            .caps("depth_mm.EX-HN5=2 depth_mm.GB2=2 depth_mm.GB3=2 depth_mm.TE21=2 depth_mm.SI19=2")
            .free("EX-HN5 GB2 GB3 TE21 SI19")
            .tells("Over the temporal artery"),
        everyone("points_facial_artery")
            .wishing("ST3 ST4 ST5")
            .caps("depth_mm.ST3=3 depth_mm.ST4=3 depth_mm.ST5=3")
            .free("ST3 ST4 ST5 LI20")
            .tells("Over the facial artery"),
        everyone("point_st2_foramen")
            .wishing("ST2")
            .caps("depth_mm.ST2=2")
            .free("ST2")
            .tells("ST2: needle transversely toward LI20, never upward"),
        everyone("point_te17_nerve")
            .wishing("TE17")
            .caps("depth_mm.TE17=10")
            .free("TE17")
            .tells("TE17: do not use strong electrical stimulation"),
        everyone("point_st7_closed_mouth")
            .wishing("ST7")
            .caps("depth_mm.ST7=5")
            .free("ST7")
            .tells("ST7: needle with the mouth closed"),
        everyone("points_upper_lip_nose_chin")
            .wishing("GV26 LI19 GV25 CV24")
            .caps("depth_mm.GV26=3 depth_mm.LI19=3 depth_mm.GV25=2 depth_mm.CV24=3")
            .free("GV26 LI19 GV25 CV24")
            .tells("Upper lip, nose and chin: needle shallowly"),
        everyone("points_over_lung")
            .wishing("BL11 BL13 BL17 BL18")
            .caps(
                "depth_mm.LU1=5 depth_mm.GB21=5 depth_mm.BL11=10 depth_mm.BL13=10 depth_mm.BL17=10 depth_mm.BL18=10 depth_mm.LR14=5",
            )
            .free("BL13 BL17 BL18")
            .tells("Over the lung, needle obliquely and shallowly only"),
        everyone("points_apex_of_lung")
            .wishing("LU1 ST12 GB21")
            .out("needle current", "LU1 ST12 GB21")
            .free("LU2 LI16 ST11 ST13 GB22 BL13")
            .free(SOMEWHERE_ELSE)
            .tells("Do not needle these points over the top of the lung"),
        everyone("lung_points_one_side")
            .wishing("BL13 BL15 BL23 BL25")
            .out_on(Side::Right, "needle current", BACK_OVER_THE_LUNG)
            .free_on(Side::Left, BACK_OVER_THE_LUNG)
            .free("BL22 BL23 BL25 BL10 GV14 CV12")
            .free(SOMEWHERE_ELSE)
            .keeps_on(Side::Left, "BL13 BL15")
            .tells("Needle the points over the lung on one side per visit"),
        everyone("prohibited_sites")
            .wishing("ST17 CV8")
            .out("needle skin_contact current", "ST17 CV8")
            .free("CV6 CV12 ST25")
            .free(SOMEWHERE_ELSE)
            .tells("Never needle the scalp of an infant"),
    ]
}
