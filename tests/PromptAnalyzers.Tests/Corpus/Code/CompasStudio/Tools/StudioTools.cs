using System.ComponentModel;

namespace CompasStudio.Tools;

public record Course(string Code, string Style, int Level, DayOfWeek Day, TimeOnly Start, int FreeLeaders, int FreeFollowers);

public class StudioTools
{
    private readonly List<Course> _courses = new()
    {
        new("SAL1-TU", "salsa", 1, DayOfWeek.Tuesday, new(19, 0), 1, 4),
        new("TAN2-TH", "tango", 2, DayOfWeek.Thursday, new(20, 30), 0, 2),
        new("LIN1-WE", "lindy hop", 1, DayOfWeek.Wednesday, new(19, 30), 3, 3)
    };

    private readonly Dictionary<string, string> _reservations = new();

    [Description(/*no prompt: tool description*/ "Finds courses with free places. Style in English lower case, level 1 to 4. Returns an empty list when nothing fits; in this case offer the waiting list.")]
    public IEnumerable<Course> FindCourses(
        [Description("Dance style, for example salsa, tango, lindy hop")] string style,
        [Description("Level from 1 (never danced) to 4, null for all")] int? level = null)
        => _courses.Where(c => c.Style.Contains(style, StringComparison.OrdinalIgnoreCase) && (level is null || c.Level == level));

    [Description(/*no prompt: tool description*/ "Reserves a place in a course. Only call this after the visitor has confirmed course, day and name.")]
    public string ReservePlace(string courseCode, string firstName, bool leader)
    {
        var code = Random.Shared.Next(1000, 9999).ToString();
        _reservations[code] = $"{courseCode}/{firstName}/{(leader ? "L" : "F")}";
        return code;
    }

    [Description("Cancels a reservation by its four digit code.")]
    public bool CancelReservation(string code) => _reservations.Remove(code);

    public string ConfirmationMail(string name, Course course, string code) => /*no prompt: mail*/ $"""
        Hola {name},

        tu plaza en {course.Style} (nivel {course.Level}) está reservada: {course.Day}, {course.Start:HH\:mm}.
        Código de reserva: {code}

        Trae zapatos limpios y una botella de agua. Si no puedes venir, cancela al menos 24 horas antes desde la web,
        así otra persona puede ocupar tu lugar.

        Un abrazo,
        Compás Studio
        """;
}
