# Choosing files, opening documents, faults of the program.

choose-open = Open a file
choose-table = Choose a table to read
choose-attachment = Choose a file to attach
choose-new = Save the new plan
choose-backup = Back up the plan
choose-picture = Save the map picture
choose-save-table = Save the table
choose-save-copy = Save a copy of the file
choose-any = Any file
choose-home = My folder
choose-desktop = Desktop
choose-documents = Documents
choose-plan-folder = Folder of the plan
choose-folder = Folder
choose-up = To the folder above
choose-name = File name
choose-kind = Kind of file
choose-do-open = Open
choose-do-save = Save
choose-replace = Replace
choose-empty = This folder holds no file of the chosen kind.
choose-unreadable = The folder { $path } cannot be read: { $why }. Choose another folder.
choose-no-name = The file has no name yet. Type one in the field below.
choose-nothing = No file is chosen. Click a file in the list.
choose-gone = There is no file { $path }. Choose another file.
choose-exists = There is a file { $name } already. Click “Replace” to replace it, or type another name.
choose-plan-exists = There is a file { $name } already, and a plan is never overwritten. Type another name.
choose-no-folder = There is no folder { $path }. Choose another folder.
choose-busy = A file dialog is open. Choose there or close it first.

open-title = Open this file?
open-unknown = “{ $name }” is not one of the usual kinds of document. Open it only if you know who sent it.
open-program = “{ $name }” may be a program and harm this computer, so it is not opened from a plan.
open-elsewhere = The plan points to “{ $name }”, outside the folder of the plan. Open it only if you know that place.
open-anyway = Open anyway
open-save-copy = Save a copy…
open-copy-address = Copy the address
open-bad-address = The address “{ $name }” holds signs that cannot be read, so it is not opened. Correct where the text is kept.
open-failed = { $name } cannot be opened: no program on this computer takes it. Install one that fits the kind of file.
open-no-file = { $path } is not a file and cannot be attached. Choose another one.
open-copy-saved = Copy saved: { $path }

panic-report = Report: { $path }
panic-no-report = No report could be written ({ $why }).
panic-ended = the program met a fault and had to stop; please send the report to whoever looks after the program. { $report }
panic-part = The program met a fault and closed the part in use; the plan in its file is whole. { $report }
panic-action = The program met a fault while doing what was asked; the plan was read again from its file and is whole. { $report }
panic-job = The program met a fault and gave up what it was doing; the plan in its file is whole. { $report }
panic-window = The window met a fault several times in a row. The plan in its file is whole. { $report }
panic-reopen = Open the file again
panic-quit = Close the program

# Work off the window's thread.
job-opening = Opening { $name }…
job-reading-again = Reading { $name } again…
job-tenants-file = Reading { $name }…
job-tenants = Looking through the list of enterprises…
job-corners-file = Reading { $name }…
job-corners = Looking through the coordinate table…
job-dropped = Looking at { $name }…
job-finding = Searching…
job-saving = Writing { $name }…
job-listing = Reading the table “{ $name }”…
job-give-up = Give this up
job-closing = A file is being written; the program closes when that is done.
