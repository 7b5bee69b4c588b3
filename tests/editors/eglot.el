;;; eglot.el --- Emacs with Eglot and the server.  -*- lexical-binding: t -*-

(require 'eglot)

(defun text-of (finding)
  (buffer-substring-no-properties (flymake-diagnostic-beg finding) (flymake-diagnostic-end finding)))

(defun apply-first-action ()
  (let ((last-nonmenu-event ?a)) ; a key, so that no mouse is asked
    (call-interactively #'eglot-code-actions)))

(defun text-of-hover ()
  "What Eglot gives to eldoc for the name at point."
  (let (text)
    (eglot-hover-eldoc-function (lambda (hover &rest _) (setq text (or hover "nothing"))))
    (wait-for "hover" (lambda () text))
    text))

(defun check-again ()
  "Do what a moment without input does, which batch mode does not know."
  (eglot--signal-textDocument/didChange)
  (flymake-start))

(defun test ()
  (apply #'eglot (eglot--guess-contact))
  (flymake-start)
  (wait-for "finding" #'flymake-diagnostics)
  (dolist (finding (flymake-diagnostics))
    (report "found: %s" (text-of finding)))
  (goto-char (flymake-diagnostic-beg (car (flymake-diagnostics))))
  (report-hangul (text-of-hover))
  (apply-first-action)
  (check-again)
  (wait-for "check" (lambda () (null (flymake-diagnostics))))
  (report "left: %d" (length (flymake-diagnostics)))
  (save-buffer)
  (report "end"))

(choose-first)
(find-file (pop command-line-args-left))
(test)
(kill-emacs 0)
