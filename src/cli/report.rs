//! `lapday report`: a paper of the plan as a file.

use super::answer::No;
use super::arguments::ReportArguments;
use super::chosen::chosen_zone;
use super::desktop::Desktop;
use super::files::{check_free, write_new};
use crate::i18n::Message;
use crate::project::data_folder;
use crate::report::{PaperFormat, Press, ReportRequest};

pub(super) fn report(desktop: &mut Desktop<'_>, arguments: &ReportArguments) -> Result<(), No> {
    let project = desktop.open(&arguments.plan.path)?;
    check_free(&arguments.out, project.path())?;
    let plan = project.plan();
    let on = desktop.day(arguments.on);
    let file = project.path().file_name().unwrap_or_default().to_string_lossy().into_owned();
    let request = ReportRequest {
        zone: chosen_zone(plan, arguments.zone.as_deref())?,
        on,
        law: arguments.law.unwrap_or(on),
        author: desktop.desk.author().to_owned(),
        file,
        made: desktop.desk.now(),
    };
    let paper = arguments.kind.paper(plan, &request)?;
    desktop.tell_all(&paper.doubts)?;
    let format = PaperFormat::of(&arguments.out)?;
    let layouts = data_folder().map(|folder| folder.join("reports"));
    let press = Press::new(plan, &desktop.texts).with_layouts(layouts);
    let bytes = format.write(&paper, &press)?;
    write_new(&arguments.out, &bytes)?;
    let done = Message::new("cli-reported").with("paper", Message::new(arguments.kind.title));
    desktop.tell(&done.with("path", arguments.out.display().to_string()))
}
