//! Decides a Parquet file of intakes in SQL, with the rule engine as scalar functions of Apache DataFusion.
//!
//! ```sh
//! cargo run --release --manifest-path examples/datafusion/Cargo.toml
//! ```
//!
//! A decision depends on its intake and the rules only, so it is a function of one row. DataFusion calls it from the threads of
//! one machine; Ballista distributes the same plans over many machines, with the same functions registered on each executor. The
//! program writes a small Parquet file and runs two queries on it.

use datafusion::arrow::array::{ArrayRef, AsArray, RecordBatch, StringArray};
use datafusion::arrow::datatypes::DataType;
use datafusion::common::cast::as_string_array;
use datafusion::dataframe::DataFrameWriteOptions;
use datafusion::error::{DataFusionError, Result};
use datafusion::logical_expr::{ColumnarValue, ScalarUDF, Volatility, create_udf};
use datafusion::prelude::{ParquetReadOptions, SessionContext};
use std::sync::Arc;
use tcm_facial::Engine;
use tcm_facial::decision::Decision;
use tcm_facial::intake::Intake;

const FILE: &str = "target/datafusion/intakes.parquet";
const INTAKES: usize = 10_000;

fn main() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().build()?;
    runtime.block_on(run())
}

async fn run() -> Result<()> {
    let context = SessionContext::new();
    let engine = Engine::standard();
    context.register_udf(function("decision", &engine, |decision| {
        serde_json::to_string(decision).map_err(|error| DataFusionError::External(error.into()))
    }));
    context.register_udf(function("verdict", &engine, |decision| Ok(decision.verdict().to_string())));
    write_intakes(&context).await?;
    context.register_parquet("intakes", FILE, ParquetReadOptions::default()).await?;
    for question in [
        "SELECT verdict(intake) AS verdict, count(*) AS intakes FROM intakes GROUP BY 1 ORDER BY 2 DESC",
        "SELECT id, decision(intake) AS decision FROM intakes WHERE verdict(intake) = 'treat' ORDER BY id LIMIT 2",
    ] {
        println!("{question}");
        for row in context.sql(question).await?.collect().await? {
            for at in 0..row.num_rows() {
                let cells =
                    row.columns().iter().map(|column| cell(column, at)).collect::<Result<Vec<_>>>()?;
                println!("  {}", cells.join("  "));
            }
        }
    }
    Ok(())
}

/// Makes a SQL function of one column of intakes in JSON. It returns null for text that is not an intake.
fn function(
    name: &str,
    engine: &Engine,
    answer: impl Fn(&Decision) -> Result<String> + Send + Sync + 'static,
) -> ScalarUDF {
    let engine = engine.clone();
    let decide = move |arguments: &[ColumnarValue]| {
        let columns = ColumnarValue::values_to_arrays(arguments)?;
        let intakes =
            columns.first().ok_or_else(|| DataFusionError::Plan("one column of intakes".to_owned()))?;
        let answers = as_string_array(intakes)?.iter().map(|text| {
            let intake = text.and_then(|text| serde_json::from_str::<Intake>(text).ok());
            intake.map(|intake| answer(&engine.decide(&intake))).transpose()
        });
        let answers: ArrayRef = Arc::new(answers.collect::<Result<StringArray>>()?);
        Ok(ColumnarValue::Array(answers))
    };
    // The same intake always gives the same decision, so the planner may move the call and reuse its value.
    create_udf(name, vec![DataType::Utf8], DataType::Utf8, Volatility::Immutable, Arc::new(decide))
}

/// Writes intakes of many ages, some with high blood pressure, and one row that is not an intake.
async fn write_intakes(context: &SessionContext) -> Result<()> {
    let intake = |at: usize| {
        let intake = serde_json::json!({
            "age": 18 + at % 68, "sex": "female", "pregnancy": "no", "first_visit": false,
            "concerns": [{ "concern": (["wrinkles", "dullness", "puffiness"][at % 3]) }],
            "signs": ["fatigue", "tongue_pale"], "risks": { "absent": "all_others" },
            "vitals": { "systolic_mmhg": 100 + at % 90, "diastolic_mmhg": 80 },
        });
        intake.to_string()
    };
    let ids: StringArray = (0..=INTAKES).map(|at| Some(format!("{at:06}"))).collect();
    let intakes = (0..INTAKES).map(intake).chain(["no intake".to_owned()]);
    let intakes: StringArray = intakes.map(Some).collect();
    let columns: [(&str, ArrayRef); 2] = [("id", Arc::new(ids)), ("intake", Arc::new(intakes))];
    let table = context.read_batch(RecordBatch::try_from_iter(columns)?)?;
    table.write_parquet(FILE, DataFrameWriteOptions::new().with_single_file_output(true), None).await?;
    Ok(())
}

/// Formats a cell, cut to the length of a line.
fn cell(column: &ArrayRef, at: usize) -> Result<String> {
    let text = datafusion::arrow::compute::cast(column, &DataType::Utf8)?;
    let text = text.as_string::<i32>();
    Ok(if datafusion::arrow::array::Array::is_null(text, at) {
        "(no intake)".to_owned()
    } else {
        text.value(at).chars().take(100).collect()
    })
}
