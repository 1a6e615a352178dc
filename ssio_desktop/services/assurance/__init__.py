"""Looking at officers’ work after the event: samples, reading sheets, findings, times, training."""
