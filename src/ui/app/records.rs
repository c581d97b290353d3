//! Records of whatever kind: opened, entered, placed on the map; files of documents.

use super::super::action::Action;
use super::super::enterprise_sheet::EnterpriseSheet;
use super::super::form::Form;
use super::super::period_sheet::PeriodSheet;
use super::super::record_sheet::RecordSheet;
use super::App;
use crate::domain::{
    Boundary, Cell, Document, Figure, Id, Key, Occupancy, Phase, Place, Record, RecordKind, cells,
    fields,
};
use crate::i18n::Message;
use crate::map::{Sketch, Thing};
use crate::operations::keep;
use crate::project::{KeptFile, Project, is_kept, reason};
use crate::views::measurement::MeasureKind;
use egui::Context;
use geo::{LineString, Polygon};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A larger file would make the plan slow to copy.
const MOST_BYTES: u64 = 20_000_000;

impl App {
    /// Shows a record where its kind is shown.
    pub(super) fn open_record(&mut self, key: Key) {
        let place = |thing| Action::Select(Some(thing));
        match key.kind {
            RecordKind::Zone => self.asked.push(place(Thing::Zone(Id::new(key.id)))),
            RecordKind::Lot => self.asked.push(place(Thing::Lot(Id::new(key.id)))),
            RecordKind::Note => self.asked.push(place(Thing::Note(Id::new(key.id)))),
            RecordKind::Occupancy => {
                let held = self.project.as_ref().and_then(|project| {
                    project.plan().get(Id::<Occupancy>::new(key.id)).map(|held| held.lot)
                });
                self.asked.push_if(held.map(|lot| place(Thing::Lot(lot))));
            }
            RecordKind::Enterprise => {
                self.open_form(Form::Enterprise(EnterpriseSheet::of(Id::new(key.id))));
            }
            RecordKind::ReportPeriod => {
                self.open_form(Form::Period(PeriodSheet::new(Id::new(key.id))));
            }
            RecordKind::Phase => {
                let phase = self.project.as_ref().and_then(|project| {
                    project.plan().get(Id::<Phase>::new(key.id)).map(|phase| phase.zone)
                });
                self.asked.push_if(phase.map(|zone| place(Thing::Zone(zone))));
            }
            RecordKind::Place => {
                let centre = self
                    .project
                    .as_ref()
                    .and_then(|project| project.plan().get(Id::<Place>::new(key.id))?.centre);
                self.asked.push_if(centre.map(Action::GoTo));
            }
            kind if !fields(kind).is_empty() => {
                self.open_sheet(key);
            }
            _ => {}
        }
    }

    fn open_sheet(&mut self, key: Key) {
        if self.has_place(key) {
            self.view.selection = Some(Thing::Record(key));
        }
        self.open_form(Form::Record(Box::new(RecordSheet::of(key))));
    }

    fn has_place(&self, key: Key) -> bool {
        let record = self.project.as_ref().and_then(|project| project.plan().record(key));
        record
            .is_some_and(|record| cells(&record).iter().any(|cell| matches!(cell, Cell::Figure(_))))
    }

    pub(super) fn new_record(&mut self, kind: RecordKind, about: &[Key]) {
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        let mut about = about.to_vec();
        // What a part belongs to is known; anything else is about the zone selected.
        if about.is_empty()
            && let Some(zone) = self.view.selection.and_then(|thing| self.zone_of(thing))
        {
            about.push(Key::of(zone));
        }
        let sheet = RecordSheet::new(plan, kind, &about, self.view.on);
        self.open_form(Form::Record(Box::new(sheet)));
    }

    /// The shape being measured, else the position gone to, becomes the record's place.
    pub(super) fn place_from_map(&mut self) {
        let drawn = self.canvas.sketching().sketch().and_then(figure);
        let figure = drawn.or_else(|| self.overlay.marker.map(Figure::Point));
        match (figure, &mut self.form) {
            (Some(figure), Some(Form::Record(sheet))) => {
                sheet.place(figure);
                self.canvas.sketching_mut().clear();
            }
            _ => self.notices.tell(Message::new("records-nothing-drawn")),
        }
    }

    /// Keeps a file inside the plan and names it in the document.
    pub(super) fn attach(&mut self, id: Id<Document>, path: &Path) {
        let told = |key, path: &Path| Message::new(key).with("path", path.display().to_string());
        let Some(project) = &mut self.project else { return };
        let Some(document) = project.plan().get(id).cloned() else { return };
        let size = std::fs::metadata(path).map(|metadata| metadata.len());
        if size.is_ok_and(|size| size > MOST_BYTES) {
            self.notices.tell(told("records-file-too-large", path));
            return;
        }
        let bytes = match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                let why = reason(&error);
                self.notices.tell(told("records-file-unreadable", path).with("why", why));
                return;
            }
        };
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let kept = project.keep_file(&KeptFile { name: name.unwrap_or_default(), bytes });
        let file = match kept {
            Ok(file) => file,
            Err(error) => {
                self.notices.tell(error.message());
                return;
            }
        };
        let record = Document { file: Some(file), ..Document::clone(&document) };
        self.write(|plan| keep(plan, Record::Document(Arc::new(record))));
    }

    /// Hands the text of a document to the system: a file inside the plan as a copy, a path or an
    /// address as it stands.
    pub(super) fn open_document(&mut self, ctx: &Context, id: Id<Document>) {
        let Some(project) = &self.project else { return };
        let file = project.plan().get(id).and_then(|document| document.file.clone());
        let Some(file) = file else { return };
        let address = if is_kept(&file) {
            match project.kept_file(&file).map_err(|error| error.message()).and_then(copied) {
                Ok(path) => file_address(&path),
                Err(why) => {
                    self.notices.tell(why);
                    return;
                }
            }
        } else if file.contains("://") {
            file
        } else {
            // A path beside the plan is meant from the plan's folder.
            let folder = project.path().parent().unwrap_or_else(|| Path::new("."));
            let path = folder.join(&file);
            if !path.exists() {
                let path = path.display().to_string();
                self.notices.tell(Message::new("records-file-gone").with("path", path));
                return;
            }
            file_address(&path)
        };
        ctx.open_url(egui::OpenUrl::new_tab(address));
    }
}

/// A copy of a kept file where the system's programs can read it.
fn copied(file: Option<KeptFile>) -> Result<PathBuf, Message> {
    let file = file.ok_or_else(|| Message::new("records-file-lost"))?;
    let folder = std::env::temp_dir().join(format!("lapday-{}", std::process::id()));
    // The name is what somebody called a file once; only its last part may name one here.
    let name = Path::new(&file.name).file_name().map(PathBuf::from).unwrap_or_default();
    let path = folder.join(name);
    std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::write(&path, &file.bytes))
        .map(|()| path.clone())
        .map_err(|error| {
            Message::new("records-file-not-copied")
                .with("path", path.display().to_string())
                .with("why", reason(&error))
        })
}

fn file_address(path: &Path) -> String {
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    format!("file://{}", path.display())
}

/// What a sketch draws: one corner is a point.
fn figure(sketch: &Sketch) -> Option<Figure> {
    let way = || sketch.corners.iter().map(|corner| corner.0).collect::<LineString>();
    match (sketch.kind, sketch.corners.as_slice()) {
        (_, []) => None,
        (_, [only]) => Some(Figure::Point(*only)),
        (MeasureKind::Area, [_, _, _, ..]) => {
            Some(Figure::Area(Boundary::new(Polygon::new(way(), Vec::new()).into())))
        }
        (MeasureKind::Area | MeasureKind::Distance | MeasureKind::Angle, _) => {
            Some(Figure::Line(way()))
        }
    }
}
