"""What a study can do, one module per verb; the only room that touches files and the clock.

The doors (command line, browser) call these and show what they return. Everything that
needs knowledge of interviews, codings or reports is asked of the engines below.
"""
