//! `lapday import --as lots|zones|works|…` of a map: the records of its layers, in one step.

use super::super::answer::No;
use super::super::arguments::{AskedSystem, ImportArguments};
use super::super::desktop::Desktop;
use super::province::fitting;
use super::reading::given;
use super::records::{carry_out, record_reading};
use crate::ahead::let_go;
use crate::cli::chosen::chosen_zone;
use crate::domain::{Plan, RecordKind};
use crate::geodesy::Crs;
use crate::i18n::{Message, fold};
use crate::io::{
    DrawnOn, Fate, FeatureFile, Layer, LayerReading, LotChoice, Signs, drawn_lots,
    features_from_file, is_drawing, layer_diagnosis_on, layers_of, plan_layers,
};
use crate::project::Project;

/// All or nothing: a feature that stays out would be missing from every sum.
pub(super) fn map(
    desktop: &mut Desktop<'_>,
    kind: RecordKind,
    arguments: &ImportArguments,
) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    let file = features_from_file(&arguments.file)?;
    tell_left_out(desktop, &file)?;
    let drawn = if kind == RecordKind::Lot && is_drawing(&arguments.file) {
        Some(drawn(desktop, project.plan(), &file, arguments)?)
    } else {
        None
    };
    let layers = match &drawn {
        Some(lots) => vec![lots],
        None => chosen(desktop, &file, kind, arguments)?,
    };
    let reading = reading(desktop, &project, &layers, arguments)?;
    let (language, on) = (desktop.texts.language(), desktop.day(arguments.from));
    let planned = plan_layers(project.plan(), kind, &layers, &reading, language, on);
    let mut planned = planned.map_err(with_option)?;
    for row in &mut planned.list.rows {
        if let Fate::Refused(why) = &mut row.fate {
            *why = with_option(why.clone());
        }
    }
    // A map of many lots takes as much room as the plan, and some time to give back.
    let_go((drawn, file));
    carry_out(desktop, &mut project, planned, arguments)
}

/// The same with the option that says what is asked for.
fn with_option(why: Message) -> Message {
    let key = match why.key() {
        "io-layer-uncertain" | "io-layer-crs-unknown" => "cli-import-by-crs",
        "io-layer-no-zone" => "cli-import-by-zone",
        _ => return why,
    };
    Message::new(key).with("reason", why)
}

fn reading(
    desktop: &mut Desktop<'_>,
    project: &Project,
    layers: &[&Layer],
    arguments: &ImportArguments,
) -> Result<LayerReading, No> {
    let columns = record_reading(project.plan(), arguments)?;
    Ok(LayerReading {
        crs: system(desktop, project.plan(), layers, arguments.crs.as_ref())?,
        zone: columns.zone,
        columns,
        land_use: Some(arguments.land_use),
        provenance: given(desktop, arguments)?,
    })
}

/// The system that was asked for; of a province's the one the first layer with shapes fits.
fn system(
    desktop: &mut Desktop<'_>,
    plan: &Plan,
    layers: &[&Layer],
    asked: Option<&AskedSystem>,
) -> Result<Option<Crs>, No> {
    let Some(AskedSystem::OfProvince(province)) = asked else {
        return Ok(asked.map(AskedSystem::only).transpose()?);
    };
    let diagnoses = layers.iter().map(|layer| layer_diagnosis_on(plan, layer, &province.grids));
    let diagnosis = diagnoses.into_iter().find(|diagnosis| !diagnosis.candidates.is_empty());
    let Some(mut diagnosis) = diagnosis else { return Ok(None) };
    // In a map the easting is always first.
    diagnosis.candidates.retain(|candidate| !candidate.swapped);
    Ok(fitting(desktop, province, &diagnosis)?.reading.crs())
}

/// The lots of a drawing with a code of their own; the others are named.
fn drawn(
    desktop: &mut Desktop<'_>,
    plan: &Plan,
    file: &FeatureFile,
    arguments: &ImportArguments,
) -> Result<Layer, No> {
    let bounds = (!arguments.layers.is_empty()).then(|| arguments.layers.clone());
    let choice = LotChoice { bounds, codes: arguments.codes.clone(), signs: Signs::of(plan) };
    let lots = drawn_lots(file, &choice);
    let name = arguments.file.file_stem().unwrap_or_default().to_string_lossy();
    let crs = arguments.crs.as_ref().and_then(|asked| asked.only().ok());
    let zone = chosen_zone(plan, arguments.zone.as_deref())?;
    let made = lots.layer(&name, file, &DrawnOn { plan, crs, zone });
    desktop.tell_all(&made.said())?;
    let layer = made.layer;
    if layer.shapes.is_empty() {
        let names: Vec<&str> = file.layers.iter().map(|layer| layer.table.name.as_str()).collect();
        let message = Message::new("cli-import-no-lots-drawn");
        return Err(message.with("layers", names.join(", ")).into());
    }
    Ok(layer)
}

/// The layers asked for, else those a map of the kind has.
fn chosen<'a>(
    desktop: &mut Desktop<'_>,
    file: &'a FeatureFile,
    kind: RecordKind,
    arguments: &ImportArguments,
) -> Result<Vec<&'a Layer>, No> {
    let names = |layers: &[&Layer]| {
        let names: Vec<&str> = layers.iter().map(|layer| layer.table.name.as_str()).collect();
        names.join(", ")
    };
    let all: Vec<&Layer> = file.layers.iter().collect();
    let layers = if arguments.layers.is_empty() {
        layers_of(file, kind)
    } else {
        let is_asked = |layer: &&Layer| {
            arguments.layers.iter().any(|asked| fold(asked) == fold(&layer.table.name))
        };
        all.iter().copied().filter(is_asked).collect()
    };
    if layers.is_empty() {
        let message = Message::new("cli-import-no-layer").with("kind", kind.text());
        return Err(message.with("layers", names(&all)).into());
    }
    let others: Vec<&Layer> = all
        .into_iter()
        .filter(|layer| !layers.iter().any(|taken| std::ptr::eq(*taken, *layer)))
        .collect();
    if !others.is_empty() {
        desktop.tell(&Message::new("cli-import-other-layers").with("layers", names(&others)))?;
    }
    Ok(layers)
}

/// What of the file is in no layer.
fn tell_left_out(desktop: &mut Desktop<'_>, file: &FeatureFile) -> Result<(), No> {
    let said = file.left_out.iter().map(|left_out| {
        Message::new("cli-import-left-out")
            .with("count", left_out.count)
            .with("sort", left_out.sort.as_str())
            .with("layer", left_out.layer.as_str())
    });
    desktop.tell_all(&said.collect::<Vec<_>>())
}
