"""Where a report says more in one place than in another, or than the findings say."""
