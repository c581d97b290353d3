//! Texts of documents kept inside the plan.

use super::{TODAY, filled};
use crate::store::given::Folder;
use lapday::domain::{Document, Edit, Id, Product, Record, RecordKind};
use lapday::i18n::Message;
use lapday::operations::keep;
use lapday::project::{Attachment, KeptFile, is_kept};

#[test]
fn a_file_is_kept_inside_the_plan_and_found_again() {
    let folder = Folder::new();
    let mut project = folder.project();
    let kept = KeptFile { name: "Quyết định 88.pdf".to_owned(), bytes: vec![0, 1, 2, 255] };
    let attachment = Attachment::new(kept.clone());
    let file = attachment.address();
    assert!(is_kept(&file) && file.ends_with("/Quyết định 88.pdf"), "{file}");
    let document = project.plan().all::<Document>().next().unwrap().clone();
    let named = Document { file: Some(file.clone()), ..Document::clone(&document) };
    let edit = keep(project.plan(), Record::Document(named.into()), TODAY).unwrap();
    project.commit_with(edit, &[attachment]).unwrap();
    project.undo().unwrap().unwrap();
    assert_eq!(project.plan().get(document.id).unwrap().file, document.file);
    project.redo().unwrap().unwrap();
    let reopened = folder.reopened();
    assert_eq!(reopened.plan().get(document.id).unwrap().file.as_deref(), Some(file.as_str()));
    assert_eq!(reopened.kept_file(&file).unwrap(), Some(kept));
    assert_eq!(reopened.notices(), [], "our own book is no other program's change");
    assert_eq!(reopened.kept_file("plan:0190a000-0000-7000-8000-000000000000/x").unwrap(), None);
    for elsewhere in ["C:/88.pdf", "https://example.org/88.pdf", "plan:88.pdf", ""] {
        assert!(!is_kept(elsewhere), "{elsewhere}");
        assert_eq!(reopened.kept_file(elsewhere).unwrap(), None);
    }
}

#[test]
fn a_refused_edit_leaves_no_bytes_behind() {
    let folder = Folder::new();
    let mut project = folder.project();
    let attachment =
        Attachment::new(KeptFile { name: "x.pdf".to_owned(), bytes: vec![7; 100_000] });
    let file = attachment.address();
    let document = project.plan().all::<Document>().next().unwrap().clone();
    let edit = Edit::new(Message::new("store-created"));
    let edit = edit.put(Document { file: Some(file.clone()), ..Document::clone(&document) });
    let Record::Product(product) = filled(project.plan(), RecordKind::Product, 1) else {
        unreachable!()
    };
    let nobody = Some(Id::new(99_999));
    let edit = edit.put(Product { enterprise: nobody, ..Product::clone(&product) });
    let before = std::fs::metadata(project.path()).unwrap().len();
    project.commit_with(edit, &[attachment]).unwrap_err();
    assert_eq!(project.kept_file(&file).unwrap(), None);
    assert_eq!(folder.reopened().kept_file(&file).unwrap(), None);
    assert_eq!(std::fs::metadata(project.path()).unwrap().len(), before);
}
