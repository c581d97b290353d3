//! What was said of the last file of this form, and what is remembered of this one.

use super::super::action::{Action, Asked};
use super::super::remembered::{FileForm, KnownBy};
use super::super::rows::before_line;
use super::super::scope::Scope;
use super::MapForm;
use super::file::MapFile;
use super::said::Said;
use crate::domain::RecordKind;
use crate::geodesy::Crs;
use crate::io::RecordReading;
use egui::Ui;
use std::collections::BTreeSet;
use std::str::FromStr;

impl MapFile {
    /// By what files of this form are known.
    pub(in crate::ui) fn known_by(&self) -> KnownBy {
        if self.is_drawing {
            KnownBy::names_of_layers(&self.read.layers)
        } else {
            KnownBy::heads_of_layers(&self.read.layers)
        }
    }

    fn place_of(&self, name: &str) -> Option<usize> {
        self.read.layers.iter().position(|layer| layer.table.name == name)
    }

    fn name_of(&self, place: usize) -> Option<String> {
        self.read.layers.get(place).map(|layer| layer.table.name.clone())
    }
}

impl Said {
    /// As it was said of the last file of the form, as far as this file has the same layers.
    pub(super) fn as_before(&self, file: &MapFile, form: &FileForm) -> Self {
        let kind = RecordKind::from_str(&form.kind).unwrap_or(self.kind);
        let places = form.layers.as_ref().map(|names| {
            names.iter().filter_map(|name| file.place_of(name)).collect::<BTreeSet<usize>>()
        });
        Self {
            kind,
            layers: places.filter(|places| !places.is_empty()),
            codes: form.codes.as_deref().and_then(|name| file.place_of(name)),
            columns: RecordReading {
                decimal: form.decimal,
                leaves: form.leaves.clone(),
                matches: form.columns.clone(),
                zone: None,
            },
            crs: form.crs.and_then(|epsg| Crs::from_epsg(epsg).ok()),
            ..self.clone()
        }
    }

    /// What is remembered of it.
    fn to_remember(&self, file: &MapFile) -> FileForm {
        let Self { kind, layers, codes, columns, crs, .. } = self;
        let names =
            |places: &BTreeSet<usize>| places.iter().filter_map(|at| file.name_of(*at)).collect();
        FileForm {
            known_by: file.known_by(),
            kind: <&str>::from(*kind).to_owned(),
            layers: layers.as_ref().map(names),
            codes: codes.and_then(|place| file.name_of(place)),
            columns: columns.matches.clone(),
            leaves: columns.leaves.clone(),
            decimal: columns.decimal,
            crs: crs.map(|crs| crs.epsg()),
        }
    }
}

impl MapForm {
    /// That the file is read as the last one of its form, with a way to forget that.
    pub(super) fn before_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        if self.is_as_before && before_line(ui, scope) {
            asked.push(Action::Forget(self.file.known_by()));
            self.said = Said::new(self.file.looks, self.said.zone);
            self.is_as_before = false;
        }
    }

    /// What is remembered of the file; nothing where nothing was said of it.
    pub(super) fn to_remember(&self) -> Option<FileForm> {
        let form = self.said.to_remember(&self.file);
        let unsaid = Said::new(self.file.looks, None).to_remember(&self.file);
        (form != unsaid).then_some(form)
    }
}
