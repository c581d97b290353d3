# common
builtin-created = Lập từ kế hoạch có sẵn
