;;; eglot.el --- Emacs with Eglot and the server.  -*- lexical-binding: t -*-

(require 'eglot)

(defun findings ()
  (sort (flymake-diagnostics) (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))

(defun text-of (finding)
  (buffer-substring-no-properties (flymake-diagnostic-beg finding) (flymake-diagnostic-end finding)))

(defun text-of-hover ()
  "What Eglot gives to eldoc for the name at point."
  (let (text)
    (eglot-hover-eldoc-function (lambda (hover &rest _) (setq text (or hover "nothing"))))
    (wait-for "hover" (lambda () text))
    text))

(defun act (title)
  "Take the action that begins with TITLE at the first finding, and see that there is one less."
  (let ((wanted title)
        (before (length (findings)))
        (last-nonmenu-event ?a)) ; a key, so that no mouse is asked
    (goto-char (flymake-diagnostic-beg (car (findings))))
    (call-interactively #'eglot-code-actions)
    ;; What a moment without input does, which batch mode does not know.
    (eglot--signal-textDocument/didChange)
    (flymake-start)
    (wait-for "check" (lambda () (< (length (findings)) before)))))

(defun test ()
  (apply #'eglot (eglot--guess-contact))
  (flymake-start)
  (wait-for "findings" (lambda () (cdr (findings))))
  (dolist (finding (findings))
    (report "found: %s" (text-of finding)))
  (goto-char (flymake-diagnostic-beg (car (findings))))
  (report-hangul (text-of-hover))
  (act "")
  (act "Add")
  (report "left: %d" (length (findings)))
  (save-buffer)
  (report "end"))

(find-file (pop command-line-args-left))
(test)
(kill-emacs 0)
