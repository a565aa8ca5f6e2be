using Microsoft.Extensions.Options;

namespace SlotCare.Services;

public record Appointment(string Id, string Patient, string Doctor, DateTime At, string Language, string Kind, string? Preparation);

public interface IAppointmentDb
{
    Task<List<Appointment>> QueryAsync(string sql, params object[] args);
    Task QueueSmsAsync(string appointmentId, string text);
}

public class ReminderWorker(IAzureChat chat, IAppointmentDb db, IOptions<ClinicSettings> options, ILogger<ReminderWorker> logger) : BackgroundService
{
    private const string DueSql = /*no prompt: sql*/ @"SELECT a.id, p.display_name, d.name, a.starts_at, p.language, a.kind, k.preparation
        FROM appointments a JOIN patients p ON p.id = a.patient_id JOIN doctors d ON d.id = a.doctor_id LEFT JOIN kinds k ON k.code = a.kind
        WHERE a.reminded_at IS NULL AND a.starts_at BETWEEN @0 AND @1 ORDER BY a.starts_at";

    private static readonly Dictionary<string, string> Styles = new()
    {
        ["en"] = /*prompt: member*/ "Write an SMS that reminds the patient of the appointment below. Max 300 characters, friendly, first name, weekday and time, preparation if there is one. No links, the system adds them.",
        ["es"] = /*prompt: member*/ "Redacta un SMS para recordar la cita de abajo. Máximo 300 caracteres, de usted, con día de la semana y hora, y la preparación si la hay. No pongas enlaces, los añade el sistema. No menciones el motivo de la consulta.",
    };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var until = DateTime.UtcNow.AddHours(options.Value.ReminderHours);
                foreach (var a in await db.QueryAsync(DueSql, DateTime.UtcNow, until))
                    await RemindAsync(a, stoppingToken);
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                logger.LogError(ex, "reminder run failed");
            }
            await Task.Delay(TimeSpan.FromMinutes(15), stoppingToken);
        }
    }

    private async Task RemindAsync(Appointment a, CancellationToken ct)
    {
        var known = Styles.TryGetValue(a.Language, out var style);
        var facts = $"{a.Patient}; {a.At:dddd d MMMM HH:mm}; {a.Doctor}; {a.Preparation}";
        var text = await chat.AskAsync(known ? style! : Styles["en"], facts, 0.5f, ct);
        if (!known)
            text = await chat.AskAsync(/*maybe task*//*prompt: wrapper*/ $"Translate the message into the language with the ISO code '{a.Language}'. Keep names, times and phone numbers as they are.", text, 0f, ct);
        await db.QueueSmsAsync(a.Id, text + "\n" + options.Value.Footer);
    }

    public static string StaffMail(Appointment a) =>
        /*no prompt: mail*/ $"Dear colleague,\n\nthe patient {a.Patient} asked to move the appointment of {a.At:g}. Please call back today and offer the next free slot with {a.Doctor}. You can close this ticket in the calendar.\n\nSlotCare";
}
