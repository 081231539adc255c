-- The last day to answer is counted anew when the calendar or the goal changes, as every stored date is.
grant update (answer_by) on handover to farled_runtime;
