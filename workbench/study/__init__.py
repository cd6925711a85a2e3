"""What a study can do, one module per verb; the only room that touches files and the clock.

The doors (command line, browser) call these and show what they return. Everything that
needs knowledge of interviews, codings or reports is asked of the engines below. The rooms
within, top to bottom (a contract holds them to it): ``live`` and ``reviewing`` on
``reporting`` on ``weighing`` on ``deciding`` on ``searching`` on ``keying`` on ``sources``
on ``opening`` on ``disk``.
"""
