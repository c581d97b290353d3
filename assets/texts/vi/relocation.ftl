relocation-title = Di dời
