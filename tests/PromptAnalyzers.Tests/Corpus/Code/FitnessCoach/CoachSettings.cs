namespace FitnessCoach;

public class CoachSettings
{
    public string Model { get; set; } = "gpt-4o";

    public string Persona { get; set; } =
        "You are Coach Rico, a fitness coach. You are motivating but honest. " +
        "You never recommend training with pain, and you never talk about steroids or diet pills. " +
        "If the user mentions chest pain or dizziness tell them to stop and see a doctor IMMEDIATELY.";

    public string Greeting { get; set; } = "Hey! Tell me, what do you want to train today?";
}
