" ireum.vim: a compiler for Vim's quickfix list. After ':compiler ireum', ':make' checks the file as it is on the disk;
" files and directories that are named behind ':make' are checked too.
if exists('current_compiler')
  finish
endif
let current_compiler = 'ireum'

" Vim counts bytes, as ireum does by default. Any other line, such as a wrong setting, stays in the list to be read.
CompilerSet makeprg=ireum\ check\ --format=line\ --\ %:S
CompilerSet errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m,%I%f:%l:%c:\ suggestion:\ %m
