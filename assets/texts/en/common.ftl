# common
common-unknown = not known
common-cancel = Cancel
common-close = Close
