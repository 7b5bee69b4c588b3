;;; lsp_mode.el --- Emacs with lsp-mode and the server.  -*- lexical-binding: t -*-

(require 'lsp-mode)
(require 'flymake)

(defun findings ()
  (lsp--get-buffer-diagnostics))

(defun region-of (finding)
  (lsp--range-to-region (gethash "range" finding)))

(defun text-of (finding)
  (buffer-substring-no-properties (car (region-of finding)) (cdr (region-of finding))))

(defun act (title)
  "Take the action that begins with TITLE at the first finding, and see that there is one less."
  (let ((wanted title)
        (before (length (findings))))
    (goto-char (car (region-of (car (findings)))))
    (call-interactively #'lsp-execute-code-action)
    (wait-for "check" (lambda () (< (length (findings)) before)))))

(defun test ()
  (setq lsp-auto-guess-root t)
  (lsp)
  (wait-for "findings" (lambda () (cdr (findings))))
  (dolist (finding (findings))
    (report "found: %s" (text-of finding)))
  (goto-char (car (region-of (car (findings)))))
  (lsp-describe-thing-at-point)
  (report-hangul (with-current-buffer "*lsp-help*" (buffer-string)))
  (act "")
  (act "Add")
  (report "left: %d" (length (findings)))
  (save-buffer)
  (report "end"))

(find-file (pop command-line-args-left))
(test)
(kill-emacs 0)
