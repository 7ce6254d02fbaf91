//! Texts from strangers come out harmless in every format, and no format states a claim that nothing supports.

use super::pledges::stated;
use super::support::*;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::json;
use tcm_facial::Engine;
use tcm_facial::decision::Decision;
use tcm_facial::engine::OverrideRequest;
use tcm_facial::render::{self, Practitioner};
use tcm_facial::rules::{Role, RulePack};

/// Markup of every format, a character that turns the direction of writing round, and one that controls a terminal.
const HOSTILE: &str = "<script>alert('x')</script> \"quoted\" & <b onclick=x> [link](javascript:x) ![i](http://x.test/i.png) \
    `code` **bold** | cell # head \u{202e}desrever\u{2066} \u{1b}[31mred\u{7}";

fn formats(decision: &Decision, practitioner: Option<&Practitioner>) -> Vec<(&'static str, String)> {
    let stricta = render::stricta(decision, practitioner);
    let mut formats = vec![
        ("text", render::text(decision)),
        ("markdown", render::markdown(decision)),
        ("html", render::html(decision)),
        ("chart svg", render::Chart::of(decision).svg()),
        ("stricta text", stricta.text()),
        ("stricta markdown", stricta.markdown()),
        ("stricta html", stricta.html()),
    ];
    if let Ok(sheet) = render::patient(decision) {
        formats.extend([
            ("patient text", sheet.text()),
            ("patient markdown", sheet.markdown()),
            ("patient html", sheet.html()),
        ]);
    }
    if let Ok(page) = render::consent(decision) {
        formats.extend([
            ("consent text", page.text()),
            ("consent markdown", page.markdown()),
            ("consent html", page.html()),
        ]);
    }
    formats
}

/// A pack whose every text is hostile: in what holds for the person and in what is told to everyone. Ids and versions, which
/// a chart says, cannot be.
fn hostile_pack(clearance: &str) -> RulePack {
    let text = serde_json::to_string(HOSTILE).unwrap();
    let source = "sources = [\"evil\"]\nconfidence = \"practice\"";
    let pack = format!(
        "[pack]\nid = \"evil\"\nversion = \"1\"\nformat = 1\n\
         [[safety]]\nid = \"evil.rule\"\ntitle = {text}\nwhen = \"age > 1\"\nclass = \"caution\"\nverdict = \"treat\"\n\
         block = {{ what = [\"needle\"], where = [\"LI20\"] }}\ninstruct = [{text}]\nreason = {text}\ncleared_by = \"practitioner\"\n{clearance}\n{source}\n\
         [[safety]]\nid = \"evil.aside\"\ntitle = {text}\nwhen = \"age > 1\"\nclass = \"caution\"\nverdict = \"treat\"\n\
         overridable = true\nreason = {text}\ncleared_by = \"practitioner\"\n{source}\n\
         [[advice]]\nid = \"evil.advice\"\noccasion = \"daily_life\"\ntext = {text}\n{source}\n\
         [[harm]]\nid = \"evil.harm\"\ntext = {text}\n{source}\n\
         [[pattern]]\nid = \"evil.pattern\"\nname = {text}\nsigns = {{ fatigue = 3 }}\npoints = [{{ point = \"ST36\", weight = 3 }}]\n{source}\n\
         [[source]]\nid = \"evil\"\ntitle = {text}\nauthors = {text}\naddress = \"javascript:alert(1)\"\nkind = {text}\nread = true\npart = {text}\n"
    );
    RulePack::from_toml("evil.toml", &pack).unwrap()
}

#[test]
fn hostile_texts_come_out_harmless_everywhere() {
    let engine = Engine::builder().pack(hostile_pack("")).build().unwrap();
    let screening = engine.screen(&intake(&somebody()));
    // Texts with characters that cannot be printed are refused.
    let text: String = HOSTILE.chars().filter(|c| !invisible(*c)).collect();
    let request = OverrideRequest::new("evil.aside", Role::Practitioner, &text);
    let request = request.with_seen(&text).with_rationale(&text);
    let decision = screening.override_safety_rule(&request).unwrap().decide();
    let practitioner = Practitioner::new().with_qualification(HOSTILE).with_setting(HOSTILE).check().unwrap();
    let formats = formats(&decision, Some(&practitioner));
    assert_eq!(formats.len(), 13);
    for (format, written) in formats {
        assert_eq!(written.chars().find(|c| invisible(*c) && *c != '\n'), None, "{format}");
        if format.ends_with("html") || format.ends_with("svg") {
            for markup in ["<script", "<b onclick", "'x'", "href=\"javascript"] {
                assert!(!written.contains(markup), "{format}: {markup}");
            }
        }
        if format.ends_with("html") {
            assert!(
                written.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;quoted&quot; &amp; "),
                "{format}"
            );
        }
        if format.ends_with("markdown") {
            for markup in [" <script", "(<script", "![i]", " [link]", " `code`", " **bold** |", "| cell"] {
                assert!(!written.replace("\\|", "").contains(markup), "{format}: {markup}");
            }
            assert!(written.contains("\\<script\\>alert('x')\\</script\\>"), "{format}");
        }
    }
}

fn invisible(c: char) -> bool {
    c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c) || ('\u{2066}'..='\u{2069}').contains(&c)
}

/// What must be cleared first is said on the chart and in the session notes too, in the words of the rule.
#[test]
fn a_hostile_title_comes_out_harmless_on_the_chart_and_in_the_notes() {
    let engine = Engine::builder().pack(hostile_pack("clearance = \"practitioner\"")).build().unwrap();
    let decision = engine.decide(&intake(&somebody()));
    assert!(decision.is_conditional());
    for page in [render::chart(&decision), render::session_notes(&decision).unwrap().html()] {
        assert!(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"), "{page}");
        assert!(!page.contains("<script") && !page.contains("<b onclick"), "{page}");
        assert_eq!(page.chars().find(|c| invisible(*c) && *c != '\n'), None);
    }
}

/// What a format says in its own name: without tags and escapes, and without the titles of sources, which are quotations.
fn said(format: &str, written: &str) -> String {
    if format.ends_with("html") || format.ends_with("svg") {
        let (before, sources) = written.split_once("<section class=\"sources\"").unwrap_or((written, ""));
        let after = sources.split_once("</section>").map_or("", |(_, after)| after);
        let mut inside = false;
        let tagless = |c: char| {
            inside = (inside || c == '<') && c != '>';
            if inside || c == '>' { None } else { Some(c) }
        };
        return format!("{before} {after}").chars().filter_map(tagless).collect();
    }
    let heading = if format.ends_with("markdown") { "\n## Sources\n" } else { "\nSOURCES\n" };
    let (before, sources) = written.split_once(heading).unwrap_or((written, ""));
    let next = if format.ends_with("markdown") { "\n## " } else { "\nWHAT THIS" };
    let after = sources.split_once(next).map_or("", |(_, after)| after);
    format!("{before} {after}").replace(['\\', '*', '`'], "")
}

#[test]
fn no_format_of_a_random_decision_states_a_banned_claim() {
    let config = cases(500);
    let result = TestRunner::new(config).run(&crate::reference::intakes::intake(), |json| {
        for (format, written) in formats(&engine().decide(&intake(&json)), None) {
            prop_assert_eq!(stated(&said(format, &written)), Vec::<&str>::new(), "{}", format);
        }
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}

/// The search sees through the markup of each format.
#[test]
fn a_claim_is_found_in_every_format() {
    // Put together here, since the search reads this file too.
    let claim = ["risk", "free"].join("-");
    let rule = format!(
        "[[harm]]\nid = \"x.harm\"\ntext = \"This is *{claim}*.\"\nsources = [\"project-default\"]\nconfidence = \"practice\"\n"
    );
    let decision = engine_with(&rule).decide(&intake(&somebody_with(json!({}))));
    let stating = |format: &str| !format.starts_with("stricta") && format != "chart svg";
    for (format, written) in formats(&decision, None).iter().filter(|(format, _)| stating(format)) {
        assert_eq!(stated(&said(format, written)), [claim.as_str()], "{format}");
    }
}
