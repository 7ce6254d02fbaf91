//! Glossary: the words of this library, of acupuncture and of evidence, each in a line.
//!
//! | term | meaning |
//! |---|---|
//! | atlas | the table of points, meridians, organs and facial zones |
//! | intake | what is known about one person at one visit |
//! | concern | what the person wants treated: wrinkles, puffiness, acne, ... |
//! | sign | what is seen, felt or reported and suggests a pattern: a pale tongue, fatigue, ... |
//! | risk | a condition, medicine or procedure that a safety rule may read: present, absent or unknown. Unknown never counts as no |
//! | question | a fact that a rule needs and the intake lacks. A blocking question makes the verdict `incomplete`; while any other is open, the caps of its rules apply |
//! | pattern | a TCM syndrome (zheng), suggested by signs; points are chosen for the leading patterns |
//! | rule pack | a TOML file of rules with their sources; the standard pack is built in, others go on top |
//! | safety rule | a rule about contraindications: it sets a verdict, blocks, caps or forbids, and says who can lift it |
//! | finding | a safety rule that applies to this person |
//! | verdict | in order of severity: treat, defer, incomplete, refer, decline, refer urgently. The most severe applies |
//! | clearance | the go-ahead that somebody, such as a physician, must give before the first needle |
//! | override | a safety rule set aside for this person by a named person in an authorised role; what was seen and the rationale are recorded, and it expires |
//! | site | where an insertion goes: a point, or a line or patch in a zone |
//! | candidate | a site that some rule supports, with the sum of the weights as its score |
//! | insertion | one site of a protocol, with side, needles, technique and reasons |
//! | withheld | what the plan would have included, with the rules that exclude it |
//! | substitute | the point that a rule names to replace a withheld one |
//! | cap | an upper limit that a rule sets: length in the skin, depth, gauge, number of needles, minutes |
//! | modality | how the plan treats: with needles, or by acupressure. Any other modality is an optional adjunct |
//! | policy | the caller's choices where sources disagree: intervals, pregnancy points |
//! | record | a stored decision, read back. It is evidence, and never permission to treat |
//! | certainty, confidence | how good the evidence for an effect is (GRADE); how well a rule is supported |
//! | STRICTA | the reporting standard for trials of acupuncture |
//! | meridian, channel | one of the lines of the tradition on which points lie, named after an organ; most point codes are its initials and a number |
//! | Zang-Fu | the organs as the tradition sees them: six zang, six fu |
//! | cun | the unit of locations: a proportion of the person's own body, never a fixed length |
//! | de qi | the dull, spreading sensation that the tradition asks for; optional or not sought, never required |
//! | root, branch | why a point is chosen: for a leading pattern (ben), or for a concern where it shows (biao) |
//!
//! Words of the tradition, such as the names of patterns, stand for the tradition's own ideas, not for findings of anatomy or
//! physiology.
