using System.ComponentModel;

namespace Vademecum.Domain;

public sealed record Encounter(Guid Id, string PatientRef, string Specialty, string Dictation, IReadOnlyList<string> Medication);

public sealed record Medication(string Substance, string? Dose, string? Frequency);
public sealed record MedicationPlan([property: Description(/*no prompt: schema description*/ "All drugs that the patient takes at discharge, without those which were stopped")] List<Medication> Items);

public enum Urgency { Routine, Soon, Urgent, Emergency }

public sealed class DocumentationException(string message) : Exception(message);
