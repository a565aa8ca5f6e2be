namespace DataForge.Model;

public record Category(int Id, string Name, string[] Brands);

public record Product(int ProductId, int CategoryId, string Brand, string Model, string Description, decimal Price);

public record Manual(int ProductId, string Markdown);

public class Ticket
{
    public int TicketId { get; set; }
    public int ProductId { get; set; }
    public string CustomerName { get; set; } = "";
    public string Situation { get; set; } = "";
    public string Type { get; set; } = /*no prompt: default*/ "Question";
    public List<TicketMessage> Messages { get; set; } = new();
    public string? ShortTitle { get; set; }
    public int? Satisfaction { get; set; }
}

public record TicketMessage(bool FromAgent, string Text);

public record EvalQuestion(int ProductId, string Question, string Answer, string Quote);
