@rem npm scripts say "exec node ..." so that no shell stands between npm and us; cmd.exe has no exec.
@%*
