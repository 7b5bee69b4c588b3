;;; common.el --- What the scripts for Emacs share.  -*- lexical-binding: t -*-

(defun report (format &rest arguments)
  "Write a line that the driver compares."
  (let ((coding-system-for-write 'utf-8-unix)) ; whatever the line ends of the copy are
    (write-region (concat (apply #'format format arguments) "\n") nil (getenv "REPORT") t 'silent)))

(defun report-hangul (text)
  "Report whether TEXT has the Hangul of the name that is found."
  (report "hover: %s" (if (string-match "로동신문" text) (match-string 0 text) text)))

(defun wait-for (what condition)
  "Wait until CONDITION holds; WHAT is told where it does not come to that."
  (with-timeout (60 (error "No %s" what))
    (while (not (funcall condition))
      (accept-process-output nil 0.02))))

(defvar wanted "" "How the action begins that is chosen where actions are offered.")

(advice-add 'completing-read :override
            (lambda (_prompt items &rest _) (car (all-completions wanted items))))
